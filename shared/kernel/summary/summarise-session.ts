import type { ParticipantId, Progress, Registry } from '../activity.ts';
import { factsOf } from '../facts.ts';
import { medianOf } from '../median.ts';
import type { RecordedEvent, RoomState } from '../model.ts';
import { present } from '../people.ts';
import { stepKey } from '../step.ts';
import { activityOf } from '../steps.ts';
import type { HowWeWorked, SessionFigures, StageFigures } from './figures.ts';
import { notPlayed, playedRuns, type PlayedRun } from './played-runs.ts';
import { tallyStages, type StageTally } from './stage-tally.ts';
import { wordsOfTexts } from './text-tally.ts';

const MINUTE = 60_000;
/** Fewer texts than this have no middle that says anything. */
const FEWEST_TEXTS = 5;

/**
 * A session in figures, from its whole log in today's shapes: no words and nobody's name, so that it stays the same when names are
 * erased. Once words have gone those figures that are reckoned from words (kept words, shared finds) would come out smaller: use what was
 * kept at the ending.
 */
export const summariseSession = (registry: Registry, log: readonly RecordedEvent[]): SessionFigures => foldSession(registry, log).figures;

/** The same with the room as the log leaves it, for who also wants its words. */
export function foldSession(registry: Registry, log: readonly RecordedEvent[]): { readonly state: RoomState; readonly figures: SessionFigures } {
  const { state, stages, here } = tallyStages(registry, log);
  const played = playedRuns(registry, state);
  const figures = stages.flatMap((tally) => stageFigures(registry, tally));
  const timed = figures.filter(({ plannedMs }) => plannedMs !== null);
  const people = [...state.people.values()];
  const ways = { phone: 0, paper: 0, table: 0, room: 0 };
  for (const { way } of people) ways[way] += 1;
  const all: SessionFigures = {
    version: 1,
    rev: state.rev,
    language: state.language,
    openedAt: log[0]?.at ?? 0,
    startedAt: state.started[0]?.at ?? null,
    endedAt: state.phase === 'ended' ? state.endedAt : null,
    people: { all: people.length, ...ways },
    plannedMs: timed.reduce((sum, { plannedMs }) => sum + (plannedMs ?? 0), 0),
    spentMs: timed.reduce((sum, { spentMs }) => sum + spentMs, 0),
    stages: figures,
    exercises: played.map(({ run, activity, facts }) => ({ run: run.run, activity: run.activity, version: run.version, preset: run.preset, summary: activity.summary(run.state, facts) as unknown })),
    notPlayed: notPlayed(registry, state),
    worked: howWeWorked(state, played, here),
  };
  return { state, figures: all };
}

function stageFigures(registry: Registry, tally: StageTally): readonly StageFigures[] {
  const { step, left, enteredAt, texts } = tally;
  const run = left?.runs.get(step.run);
  const clock = left?.entered.get(stepKey(step))?.clock;
  if (!left || !run || !clock || enteredAt === null) return [];
  const progress: Progress | null = activityOf(registry, run).progress(run.state, factsOf(left, step));
  const words = wordsOfTexts(texts, left.language);
  return [{
    run: step.run,
    activity: run.activity,
    stage: step.stage,
    pass: step.pass,
    enteredAt,
    plannedMs: clock.kind === 'untimed' ? null : Math.round((clock.minutes - tally.longer) * MINUTE),
    spentMs: tally.spentMs,
    pausedMs: tally.pausedMs,
    pauses: tally.pauses,
    extraMinutes: tally.extraMinutes,
    restarts: tally.restarts,
    visits: tally.visits,
    present: present(left).length,
    sent: progress && { done: progress.done, of: progress.of, unit: progress.unit },
    late: texts.late,
    typedFor: texts.typedFor,
    medianWords: words.length < FEWEST_TEXTS ? null : medianOf(words),
    moreTime: left.moreTime.get(stepKey(step))?.size ?? 0,
  }];
}

function howWeWorked(state: RoomState, played: readonly PlayedRun[], there: ReadonlySet<ParticipantId>): HowWeWorked {
  const all = played.map(({ run, activity, facts }) => activity.worked(run.state, facts));
  const spoke = withTables(state, new Set(all.flatMap((one) => [...one.spoke].filter((id) => state.people.has(id)))));
  const here = new Set([...there, ...spoke]);
  const sum = (of: (one: (typeof all)[number]) => number): number => all.reduce((total, one) => total + of(one), 0);
  return {
    shown: new Set([...state.shown, ...all.flatMap(({ shown }) => [...shown])]).size,
    hidden: state.hidden.size,
    overruled: sum(({ overruled }) => overruled),
    promises: promisesOf(state),
    here: here.size,
    sent: spoke.size,
    skipped: sum(({ skipped }) => skipped),
    helped: [...here].filter((id) => state.people.get(id)?.way !== 'phone').length,
    selves: all.findLast(({ selves }) => selves !== null)?.selves ?? null,
  };
}

/** Promises that stand, and those of them whose outcome was told. */
export function promisesOf({ promises }: RoomState): HowWeWorked['promises'] {
  const standing = promises.filter(({ dropped }) => !dropped);
  return { made: standing.length, told: standing.filter(({ did }) => did !== null).length };
}

/** Whoever sends from a table's phone has sent for all who sit at it (K9). */
function withTables(state: RoomState, spoke: ReadonlySet<ParticipantId>): ReadonlySet<ParticipantId> {
  const tables = new Set([...spoke].flatMap((id) => {
    const person = state.people.get(id);
    return person?.way === 'table' ? [person.seat] : [];
  }));
  const mates = [...state.people.values()].filter(({ way, seat }) => way === 'table' && tables.has(seat)).map(({ id }) => id);
  return new Set([...spoke, ...mates]);
}

/** Whether people's words were taken out of a whole log, so that what is reckoned from words would come out smaller now. */
export const wordsWent = (log: readonly RecordedEvent[]): boolean => log.some(({ event }) => event.type === 'wordsRemoved' && (event.reason === 'retention' || event.reason === 'purge'));
