import type { Registry } from '../activity.ts';
import type { RecordedEvent, RoomState } from '../model.ts';
import { wordFields } from '../words.ts';
import { countWords } from './count-words.ts';

/** Texts of one step: counts, and each by its text id; of a text that grows by revisions the newest stands. */
export type TextTally = { late: number; typedFor: number; readonly newest: Map<string, readonly string[]> };

export const noTexts = (): TextTally => ({ late: 0, typedFor: 0, newest: new Map() });

/** Counts an activity event that has words; null: an item without words, or removed ones. */
export function tallyText(registry: Registry, state: RoomState, tally: TextTally, { event, by, rev }: RecordedEvent): void {
  if (event.type !== 'activity') return;
  const fields = wordFields(registry, (run) => state.runs.get(run)?.activity, event);
  if (fields.length === 0) return;
  const inner = event.event as unknown as Readonly<Record<string, unknown>>;
  const texts = fields.flatMap((field) => (typeof inner[field] === 'string' ? [inner[field]] : []));
  if (texts.length === 0) return;
  if (event.late) tally.late += 1;
  if (isStaff(state, by) && isForSomebody(state, inner)) tally.typedFor += 1;
  const id = typeof inner['id'] === 'string' ? inner['id'] : String(rev);
  const key = 'version' in inner ? id.slice(0, Math.max(0, id.lastIndexOf('.'))) : id;
  tally.newest.set(key, texts);
}

const isStaff = (state: RoomState, by: string): boolean => by !== 'system' && !state.seats.has(by);

/** By the names that events give their fields: a `person` or `of` who said it (null: the room aloud), `by` whom, or the `group` or `item` it is for. */
function isForSomebody(state: RoomState, event: Readonly<Record<string, unknown>>): boolean {
  if ('person' in event || 'of' in event || 'item' in event) return true;
  return typeof event['group'] === 'number' || (typeof event['by'] === 'string' && state.people.has(event['by']));
}

/** How many words each of the texts has; `language` is BCP 47. Counted at the end, for most revisions are written over. */
export const wordsOfTexts = ({ newest }: TextTally, language: string): readonly number[] => [...newest.values()].map((texts) => texts.reduce((sum, text) => sum + countWords(text, language), 0));
