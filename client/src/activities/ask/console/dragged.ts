/** Cards on their way to a theme, by drag (AS5); keys and taps have "Move to…" for the same. */
const KIND = 'application/x-third-place-cards';

/** A ticked card takes all ticked ones along. */
export const carried = (card: string, chosen: ReadonlySet<string>): readonly string[] => (chosen.has(card) ? [...chosen] : [card]);

/** Cards by their ids; no words leave the page. */
export function carry(event: DragEvent, cards: readonly string[]): void {
  event.dataTransfer?.setData(KIND, JSON.stringify(cards));
  if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
}

/** Whether this drag is one of cards: then it may be dropped here. */
export function allow(event: DragEvent): boolean {
  if (event.dataTransfer?.types.includes(KIND) !== true) return false;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'move';
  return true;
}

/** The ids that were carried; none for a drag of anything else. */
export function dropped(event: DragEvent): readonly string[] {
  const data = event.dataTransfer?.getData(KIND) ?? '';
  if (data === '') return [];
  event.preventDefault();
  const cards: unknown = JSON.parse(data);
  return Array.isArray(cards) ? cards.filter((card) => typeof card === 'string') : [];
}
