import { keepChoice, readChoice } from '../../ui/choice.ts';

export type TextSize = 'normal' | 'large' | 'larger';

const KEY = 'tp:text';

/** The size chosen on this phone. */
export function readTextSize(): TextSize {
  return readChoice<TextSize>(KEY, ['normal', 'large', 'larger']);
}

/** Keeps the choice where storage allows it, and shows it at once. */
export function chooseTextSize(size: TextSize): void {
  keepChoice(KEY, size);
  document.documentElement.dataset['text'] = size;
}

export function startTextSize(): void {
  document.documentElement.dataset['text'] = readTextSize();
}
