import type { Sheet } from '../../../../../shared/activities/ask/views.ts';
import type { ConsoleRoom } from '../../../../../shared/kernel/views.ts';
import { namesIn } from '../../../parts/namesIn.ts';
import { text } from '../text/en/console.ts';

/** Every question is answered or skipped. */
export const isDone = (sheet: Sheet): boolean => sheet.lines.every((line) => line.id !== null || line.skipped);

/** What sheets are called: people on paper by name, the nameless and paper cards by number. Cards come newest first and keep their number. */
export function labelsOf(sheets: readonly Sheet[], typeFor: readonly string[], room: Pick<ConsoleRoom, 'people'>): ReadonlyMap<string, string> {
  const nameOf = namesIn(room);
  const people = new Set(typeFor);
  const ways = new Map(room.people.map(({ id, way }) => [id, way]));
  const slips = sheets.filter(({ of }) => !people.has(of));
  const nameless = typeFor.filter((id) => ways.get(id) === 'room');
  const labels = new Map<string, string>(typeFor.map((id) => [id, nameOf(id)]));
  nameless.forEach((id, index) => labels.set(id, text.sheets.nameless(index + 1)));
  slips.forEach(({ of }, index) => labels.set(of, text.sheets.slip(slips.length - index)));
  return labels;
}
