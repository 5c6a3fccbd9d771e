import type { Registry } from '../activity.ts';
import type { RecordedEvent, RoomEvent, RoomState } from '../model.ts';
import type { Step } from '../step.ts';
import { stepsOfAnySize } from './any-size.ts';
import { FEWEST_FOR_COUNTS } from './fewest.ts';
import { fold } from '../fold.ts';
import { playedRuns } from './played-runs.ts';

export type Cell = string | number | boolean | null;
/**
 * One table for exports. No name, nobody's id, nothing secret, hidden or removed; people's words in no order that tells whose they are;
 * counts are null with fewer than five people (AS6). `columns` are keys, the words for them are the client's.
 */
export type Table = { readonly id: 'answers' | 'items' | 'themes' | 'events'; readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };
/** `run`, `activity` null: of the whole session. */
export type SessionTable = Table & { readonly run: string | null; readonly activity: string | null };

/** Every table of a session, exercises in the order of the plan, the events last. `log`: all of it, in today's shapes. */
export function tablesOf(registry: Registry, log: readonly RecordedEvent[]): readonly SessionTable[] {
  const state = fold(registry, log);
  const own = playedRuns(registry, state).flatMap(({ run, activity, facts }) => activity.tables(run.state, facts).map((table): SessionTable => ({ ...table, run: run.run, activity: activity.id })));
  return [...own.filter(({ rows }) => rows.length > 0), { ...eventsTable(registry, log, state), run: null, activity: null }];
}

/** Events of the room as a whole: with few people the others would count them. */
const OF_THE_ROOM: ReadonlySet<string> = new Set([
  'sessionOpened', 'planChanged', 'endTimeSet', 'seeingChosen', 'doorLocked', 'limitRaised', 'groupWayChosen', 'stepEntered', 'stepReturned', 'passAdded', 'passRemoved', 'clockChanged', 'minutesSet',
  'minutesCleared', 'timeEnded', 'clockHidden', 'textShown', 'textHidden', 'textSpotlit', 'screenBlanked', 'joinShown', 'noteWritten', 'commandUndone', 'sessionEnded', 'sessionReopened',
]);

/**
 * What happened when: `at` in ms since 1970. No words and nobody's id. Of few people neither steps that a smaller room would not have had nor the
 * number in the log, whose gaps are those who came.
 */
function eventsTable(registry: Registry, log: readonly RecordedEvent[], state: RoomState): Table {
  const few = state.people.size < FEWEST_FOR_COUNTS;
  const ofAnySize = stepsOfAnySize(registry, state);
  const told = (event: RoomEvent): boolean => !few || (OF_THE_ROOM.has(event.type) && (!('step' in event) || event.step === null || ofAnySize(event.step)));
  const rows = log.filter(({ event }) => told(event)).map(({ at, rev, event }): readonly Cell[] => {
    const step: Step | null = 'step' in event ? event.step : null;
    const run = step && state.runs.get(step.run);
    return [at, few ? null : rev, run?.activity ?? null, step?.stage ?? null, step?.pass ?? null, event.type === 'activity' ? event.event.type : event.type];
  });
  return { id: 'events', columns: ['at', 'rev', 'exercise', 'stage', 'pass', 'type'], rows };
}
