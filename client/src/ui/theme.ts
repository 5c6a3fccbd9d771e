import { keepChoice, readChoice } from './choice.ts';

/** Light, dark and high contrast. The choice is this device's own; the stage is always light. */
export type ThemeChoice = 'auto' | 'light' | 'dark' | 'contrast';
export type Theme = Exclude<ThemeChoice, 'auto'>;

const KEY = 'tp:theme';
const DARK = '(prefers-color-scheme: dark)';
const MORE = '(prefers-contrast: more)';

/** What `auto` comes to on a device with these wishes; any other choice is itself. */
export function resolveTheme(choice: ThemeChoice, wishes: { readonly dark: boolean; readonly contrast: boolean }): Theme {
  if (choice !== 'auto') return choice;
  if (wishes.contrast) return 'contrast';
  return wishes.dark ? 'dark' : 'light';
}

/** The stored choice; `auto` when nothing, or something unknown, is stored or storage is closed. */
export function readThemeChoice(): ThemeChoice {
  return readChoice<ThemeChoice>(KEY, ['auto', 'light', 'dark', 'contrast']);
}

/** Stores the choice where storage allows it, and shows it at once. */
export function chooseTheme(choice: ThemeChoice): void {
  keepChoice(KEY, choice);
  show(choice);
}

/** Shows the stored choice and follows the device while it is `auto`. Call once, before the first paint. */
export function startTheme(): void {
  show(readThemeChoice());
  for (const query of [DARK, MORE]) matchMedia(query).addEventListener('change', () => show(shown));
}

let shown: ThemeChoice = 'auto';

function show(choice: ThemeChoice): void {
  shown = choice;
  document.documentElement.dataset['theme'] = resolveTheme(choice, { dark: matchMedia(DARK).matches, contrast: matchMedia(MORE).matches });
}
