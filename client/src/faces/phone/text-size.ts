export type TextSize = 'normal' | 'large' | 'larger';

const KEY = 'tp:text';

/** The size chosen on this phone. */
export function readTextSize(): TextSize {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'large' || kept === 'larger' ? kept : 'normal';
  } catch {
    return 'normal';
  }
}

/** Keeps the choice where storage allows it, and shows it at once. */
export function chooseTextSize(size: TextSize): void {
  try {
    localStorage.setItem(KEY, size);
  } catch {
    // The choice then lasts as long as the page.
  }
  document.documentElement.dataset['text'] = size;
}

export function startTextSize(): void {
  document.documentElement.dataset['text'] = readTextSize();
}
