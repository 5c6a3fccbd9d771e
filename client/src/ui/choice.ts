/** A look chosen on this device: one of `values`, of which the first stands when nothing, or something unknown, is kept. */
export function readChoice<Choice extends string>(key: string, values: readonly [Choice, ...Choice[]]): Choice {
  try {
    const kept = localStorage.getItem(key);
    return values.find((value) => value === kept) ?? values[0];
  } catch {
    return values[0];
  }
}

/** Keeps a choice where storage allows it. */
export function keepChoice(key: string, choice: string): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}
