import type { ParticipantId, Registry } from '../activity.ts';
import type { ClockState, Timestamp } from '../clock.ts';
import { emptyRoom, evolveRoom } from '../evolve.ts';
import type { KernelEvent, RecordedEvent, RoomState } from '../model.ts';
import { present } from '../people.ts';
import { stepKey, type Step, type StepKey } from '../step.ts';
import { noTexts, tallyText, type TextTally } from './text-tally.ts';
import { undoneCommands } from './undone.ts';

/** What is counted of one step while its log is read. */
export type StageTally = {
  readonly step: Step;
  enteredAt: Timestamp | null;
  visits: number;
  spentMs: number;
  pausedMs: number;
  pauses: number;
  extraMinutes: number;
  /** Of these, those that made the step itself longer, before its clock ran. */
  longer: number;
  restarts: number;
  /** The room as it was last left. */
  left: RoomState | null;
  readonly texts: TextTally;
};
export type Tally = {
  readonly state: RoomState;
  /** In the order first entered; steps entered only by a command that was taken back are left out. */
  readonly stages: readonly StageTally[];
  /** People who were there while some stage was played. */
  readonly here: ReadonlySet<ParticipantId>;
};

/** Reads a whole log once. Time goes by between events: it is spent in the step that was current then. */
export function tallyStages(registry: Registry, log: readonly RecordedEvent[]): Tally {
  const undone = undoneCommands(log);
  const stages = new Map<StepKey, StageTally>();
  const here = new Set<ParticipantId>();
  let state = emptyRoom();
  for (const recorded of log) {
    const before = state;
    state = evolveRoom(registry, before, recorded);
    spend(stages, before, state.at - before.at, recorded);
    leave(stages, before, state, here);
    if (recorded.event.type === 'activity') tallyText(registry, state, tallyOf(stages, recorded.event.step).texts, recorded);
    else if (!undone.has(recorded.commandId)) count(stages, before, recorded.event, state.at);
    if (before.current !== state.current) addPresent(here, state);
  }
  const last = state.phase === 'open' ? state.current : null;
  if (last) tallyOf(stages, last).left = state;
  return { state, stages: [...stages.values()].filter(({ visits }) => visits > 0).toSorted((a, b) => (a.enteredAt ?? 0) - (b.enteredAt ?? 0)), here };
}

function tallyOf(stages: Map<StepKey, StageTally>, step: Step): StageTally {
  const known = stages.get(stepKey(step));
  if (known) return known;
  const made: StageTally = { step, enteredAt: null, visits: 0, spentMs: 0, pausedMs: 0, pauses: 0, extraMinutes: 0, longer: 0, restarts: 0, left: null, texts: noTexts() };
  stages.set(stepKey(step), made);
  return made;
}

function spend(stages: Map<StepKey, StageTally>, before: RoomState, ms: number, { event }: RecordedEvent): void {
  if (before.phase !== 'open' || !before.current) return;
  const tally = tallyOf(stages, before.current);
  tally.spentMs += ms;
  // A clock that loads paused after a gap stopped at the last event before it (K3).
  const gap = event.type === 'clockChanged' && event.why === 'gap';
  if (gap || isStopped(before.entered.get(stepKey(before.current))?.clock)) tally.pausedMs += ms;
}

const isStopped = (clock: ClockState | undefined): boolean => clock?.kind === 'paused' || (clock?.kind === 'untimed' && clock.since === null);

function leave(stages: Map<StepKey, StageTally>, before: RoomState, after: RoomState, here: Set<ParticipantId>): void {
  const ends = before.phase === 'open' && after.phase === 'ended';
  if (!before.current || !(ends || before.current !== after.current)) return;
  tallyOf(stages, before.current).left = before;
  addPresent(here, before);
}

function addPresent(here: Set<ParticipantId>, state: RoomState): void {
  if (state.current) for (const { id } of present(state)) here.add(id);
}

function count(stages: Map<StepKey, StageTally>, before: RoomState, event: KernelEvent, at: Timestamp): void {
  if (event.type === 'stepEntered' || event.type === 'stepReturned') {
    if (!event.step) return;
    const tally = tallyOf(stages, event.step);
    tally.visits += 1;
    tally.enteredAt ??= at;
    return;
  }
  if (event.type !== 'clockChanged') return;
  const tally = tallyOf(stages, event.step);
  switch (event.why) {
    case 'pause': tally.pauses += 1; return;
    case 'restart': tally.restarts += 1; return;
    case 'minute':
      tally.extraMinutes += 1;
      if (before.entered.get(stepKey(event.step))?.clock.kind === 'idle') tally.longer += 1;
      return;
    case 'start': case 'resume': case 'minutes': case 'left': case 'returned': case 'gap': case 'undo': return;
  }
}
