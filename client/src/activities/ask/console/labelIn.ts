import type { TableTheme } from '../../../../../shared/activities/ask/views-console.ts';
import { text } from '../text/en/console.ts';

/** What a theme is called in a menu: where two groups chose one name, with the group. */
export function labelIn(theme: TableTheme, themes: readonly TableTheme[]): string {
  const name = theme.name ?? text.table.unnamed;
  const twice = themes.some((other) => other.id !== theme.id && other.name === theme.name);
  return twice && theme.group !== null ? text.table.ofGroup(name, theme.group) : name;
}
