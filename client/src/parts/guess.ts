/** A number as people type it, with point or comma; null: none, or below zero. */
export function readGuess(typed: string): number | null {
  const value = Number.parseFloat(typed.replace(',', '.'));
  return Number.isFinite(value) && value >= 0 ? value : null;
}
