import * as v from 'valibot';
import type { Registry } from '../../shared/kernel/activity.ts';
import { parseStored } from '../../shared/kernel/event-schema.ts';
import type { RecordedEvent, RoomEvent, RoomState } from '../../shared/kernel/model.ts';
import { checkPlan } from '../../shared/kernel/plan.ts';
import { emptyRoom, evolveRoom, viewRoom } from '../../shared/kernel/room.ts';
import { parseWith } from '../../shared/kernel/schema.ts';
import type { SessionFigures } from '../../shared/kernel/summary/figures.ts';
import { parseFigures } from '../../shared/kernel/summary/figures-schema.ts';
import { summariseSession, wordsWent } from '../../shared/kernel/summary/summarise-session.ts';
import { nameTargets, wordFields, withoutWords } from '../../shared/kernel/words.ts';
import { cleanText, measureText, TEXT } from '../../shared/text.ts';
import { maybeTypedText, typedText } from '../../shared/typed-text.ts';
import { languageTag } from '../language-tag.ts';
import { createPatience, TooLong, type Patience } from './patience.ts';

/** What a file holds once it has been checked. */
export type ReadSession = {
  readonly title: string;
  readonly place: string;
  readonly language: string;
  readonly createdAt: number;
  readonly events: readonly RecordedEvent[];
  readonly state: RoomState;
  /** Kept at its ending, where its words have gone since; null: reckon them. */
  readonly figures: SessionFigures | null;
};
/** `at`: the event that is wrong, 0 for the file as a whole. For the log and tests; people read one plain sentence. */
export type BadFile = { readonly bad: 'file' | 'newer'; readonly at: number };

const LAST_TIME = 8.64e15;
/** The other server's clock may be wrong by as much. */
const AHEAD_MS = 24 * 3_600_000;
/** Five times the longest session we know. */
const LONGEST_LOG = 100_000;
/** A room holds 2,000 at once; some leave, and others come. */
const MOST_PEOPLE = 5_000;
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_TIME));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const fileShape = v.strictObject({
  staffOnly: v.pipe(v.string(), v.maxLength(1000)),
  format: v.literal('third-place-session'),
  version: v.literal(1),
  release: v.pipe(v.string(), v.maxLength(40)),
  session: v.strictObject({ title: typedText('title'), place: maybeTypedText('place'), language: languageTag, createdAt: time }),
  events: v.pipe(v.array(v.unknown()), v.minLength(2), v.maxLength(LONGEST_LOG)),
  figures: v.exactOptional(v.unknown()),
});
const recordedShape = v.strictObject({ rev: v.pipe(v.number(), v.integer()), at: time, by: name, commandId: name, event: v.looseObject({ type: v.string() }) });

/** Nothing people type is longer. */
const LONGEST = Math.max(...Object.values(TEXT).map(({ max }) => max));

/** Checks a session's file event by event and folds it; `now` in ms. Never throws for what a file holds, and lets others work meanwhile. */
export async function readSessionFile(registry: Registry, raw: unknown, now: number, patience: Patience = createPatience()): Promise<ReadSession | BadFile> {
  try {
    return await readPatiently(registry, raw, now + AHEAD_MS, patience);
  } catch (error) {
    if (error instanceof TooLong) return { bad: 'file', at: 0 };
    throw error;
  }
}

async function readPatiently(registry: Registry, raw: unknown, latest: number, patience: Patience): Promise<ReadSession | BadFile> {
  const file = parseWith(fileShape, raw);
  if (!file.ok) return { bad: isNewer(raw) ? 'newer' : 'file', at: 0 };
  const checked = await checkEvents(registry, file.value.events, latest, patience);
  if (!Array.isArray(checked)) return checked as BadFile;
  const events = emptied(checked as readonly RecordedEvent[]);
  if (!events) return { bad: 'file', at: 0 };
  const state = await folded(registry, events, patience);
  if (!state) return { bad: 'file', at: 0 };
  // A file has figures only where its words have gone: while they are there they are reckoned.
  const kept = file.value.figures === undefined || !wordsWent(events) ? null : parseFigures(registry, file.value.figures, summariseSession(registry, events));
  if (kept === null && file.value.figures !== undefined) return { bad: 'file', at: 0 };
  return { ...file.value.session, events, state, figures: kept };
}

function isNewer(raw: unknown): boolean {
  const head = parseWith(v.looseObject({ format: v.literal('third-place-session'), version: v.pipe(v.number(), v.minValue(2)) }), raw);
  return head.ok;
}

async function checkEvents(registry: Registry, raw: readonly unknown[], latest: number, patience: Patience): Promise<readonly RecordedEvent[] | BadFile> {
  const events: RecordedEvent[] = [];
  const runs = new Map<string, string>();
  let people = 0;
  for (const [index, one] of raw.entries()) {
    const at = index + 1;
    if (patience.due()) await patience.rest();
    const recorded = parseWith(recordedShape, one);
    if (!recorded.ok || longestList(recorded.value.event) > LONGEST_LOG || recorded.value.rev !== at || recorded.value.at < (events.at(-1)?.at ?? 0) || recorded.value.at > latest) return { bad: 'file', at };
    const event = parseStored(registry, runs, recorded.value.event);
    // Whoever wrote it may know more than this server does.
    if (!event) return { bad: 'newer', at };
    if ((event.type === 'sessionOpened') !== (at === 1)) return { bad: 'file', at };
    if (event.type === 'participantJoined' && (people += 1) > MOST_PEOPLE) return { bad: 'file', at };
    const sound = soundEvent(registry, runs, event);
    if (!sound) return { bad: 'file', at };
    events.push({ ...recorded.value, commandId: notOurs(recorded.value.commandId), event: sound });
  }
  return events;
}

/** A list is checked in one go: one that names every event there can be is the longest that makes sense. */
function longestList(event: Readonly<Record<string, unknown>>): number {
  return Math.max(0, ...Object.values(event).map((value) => (Array.isArray(value) ? value.length : 0)));
}

/**
 * A command of the other server's own never passes for one of this server's: it would be taken for done (G2), and words that are to go
 * would stay.
 */
const notOurs = (commandId: string): string => (commandId.startsWith('sys:') ? `moved:${commandId}` : commandId);

/** Settings and typed words as they would have been taken when they first came (K12); null: they would not have been. */
function soundEvent(registry: Registry, runs: ReadonlyMap<string, string>, event: RoomEvent): RoomEvent | null {
  if (event.type === 'sessionOpened' || event.type === 'planChanged') {
    const checked = checkPlan(registry, event.plan);
    if ('field' in checked) return null;
    return { ...event, plan: event.plan.map((item, index) => ({ ...item, config: checked.plan[index]?.config })) };
  }
  const holder = (event.type === 'activity' ? event.event : event) as unknown as Readonly<Record<string, unknown>>;
  const cleaned: Record<string, string> = {};
  for (const field of wordFields(registry, (run) => runs.get(run), event)) {
    const words = holder[field];
    if (typeof words !== 'string') continue;
    if (words.length > LONGEST * 4) return null;
    cleaned[field] = cleanText(words, { breaks: 'keep' });
    if (measureText(cleaned[field]) > LONGEST) return null;
  }
  return event.type === 'activity' ? { ...event, event: { ...event.event, ...cleaned } } : { ...event, ...cleaned };
}

/** Names, and words the log says were removed, are gone whatever the file holds. null: it says so of words that were never there. */
function emptied(events: readonly RecordedEvent[]): readonly RecordedEvent[] | null {
  const fields = new Map<number, Set<string>>();
  const removals = events.flatMap(({ rev, event }) => (event.type === 'wordsRemoved' ? event.targets.map((target) => ({ ...target, before: rev })) : []));
  if (removals.some(({ rev, before }) => rev >= before)) return null;
  for (const { rev, field } of [...nameTargets(events), ...removals]) fields.set(rev, (fields.get(rev) ?? new Set()).add(field));
  try {
    return events.map((recorded) => {
      const gone = fields.get(recorded.rev);
      return gone ? { ...recorded, event: withoutWords(recorded.event, [...gone]) } : recorded;
    });
  } catch {
    return null;
  }
}

/** The room as the log gives it; null: it cannot be folded or drawn, or has not ended. */
async function folded(registry: Registry, events: readonly RecordedEvent[], patience: Patience): Promise<RoomState | null> {
  try {
    let state = emptyRoom();
    for (const recorded of events) {
      if (patience.due()) await patience.rest();
      state = evolveRoom(registry, state, recorded);
    }
    viewRoom(registry, state, { face: 'screen' });
    viewRoom(registry, state, { face: 'console', authority: 'host', key: 'import', seat: null });
    return state.phase === 'ended' ? state : null;
  } catch (error) {
    if (error instanceof TooLong) throw error;
    return null;
  }
}
