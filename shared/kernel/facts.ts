import type { GroupFact, ParticipantId, RoomFacts } from './activity.ts';
import { newClock } from './clock.ts';
import type { Group, Person, RoomState } from './model.ts';
import { stepKey, type Step, type StepKey } from './step.ts';

const memo = new WeakMap<RoomState, Map<StepKey, RoomFacts>>();
/** Of the step a state is in, which every phone's view asks for: found without making its key. */
const ofCurrent = new WeakMap<RoomState, RoomFacts>();
/** In a burst of answers each makes a new state, but people and groups stay the same objects: these are built once. */
const peopleLists = new WeakMap<RoomState['people'], readonly Person[]>();
const memberIndexes = new WeakMap<readonly Group[], ReadonlyMap<ParticipantId, GroupFact>>();
const NO_GROUPS: readonly Group[] = [];

/** What an activity may read of the room while `step` is played. One object per state and step. */
export function factsOf(state: RoomState, step: Step): RoomFacts {
  if (step !== state.current) return factsAt(state, step);
  const known = ofCurrent.get(state);
  if (known) return known;
  const facts = factsAt(state, step);
  ofCurrent.set(state, facts);
  return facts;
}

function factsAt(state: RoomState, step: Step): RoomFacts {
  const steps = memo.get(state) ?? new Map<StepKey, RoomFacts>();
  memo.set(state, steps);
  const known = steps.get(stepKey(step));
  if (known) return known;
  const facts = buildFacts(state, step);
  steps.set(stepKey(step), facts);
  return facts;
}

function buildFacts(state: RoomState, step: Step): RoomFacts {
  const groups = groupsOfStep(state, step);
  return {
    people: peopleOf(state),
    person: (id) => state.people.get(id),
    groups,
    groupOf: (id) => indexOf(groups).get(id),
    groupsOf: (other) => groupsOfStep(state, other),
    clock: state.entered.get(stepKey(step))?.clock ?? newClock(null),
    clockOf: (other) => state.entered.get(stepKey(other))?.clock,
    step,
    ended: state.phase === 'ended',
    language: state.language,
    promises: state.promises,
    shown: state.shown,
    hidden: state.hidden,
  };
}

function peopleOf({ people }: RoomState): readonly Person[] {
  const known = peopleLists.get(people) ?? [...people.values()];
  peopleLists.set(people, known);
  return known;
}

function indexOf(groups: readonly Group[]): ReadonlyMap<ParticipantId, GroupFact> {
  const known = memberIndexes.get(groups) ?? new Map(groups.flatMap((group) => group.members.map((member) => [member, group] as const)));
  memberIndexes.set(groups, known);
  return known;
}

/** The groups a step uses: its own, or those of the step that formed them. */
export function groupsOfStep(state: RoomState, step: Step | null): readonly Group[] {
  const from = step && state.entered.get(stepKey(step))?.groupsFrom;
  return (from && state.groups.get(from)) || NO_GROUPS;
}
