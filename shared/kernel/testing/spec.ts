import type { Activity, Actor, Context, Fact, ParticipantId, PersonFact, RoomFacts, Typed, Viewer } from '../activity.ts';
import type { ClockState } from '../clock.ts';
import { isRejection, type Decision } from '../decision.ts';
import type { RoomPromise } from '../model.ts';
import { seededRandom } from '../random.ts';
import { stepKey, type Step } from '../step.ts';

/** The moment a scenario starts, ms; its clock began to run then. */
const START = 1_000_000;
const RUN = 'run';

/** Someone in the room: an id alone is a person here with a phone of their own. */
export type Someone = ParticipantId | (Pick<PersonFact, 'id'> & Partial<PersonFact>);
/** Who sends: a participant by id, the host, a helper, or the host speaking as someone. */
export type By = ParticipantId | { readonly host: ParticipantId | null } | { readonly helper: ParticipantId | null };
export const HOST: By = { host: null };
export const HELPER: By = { helper: null };

/** The room around one activity, made by hand. `groups` lists members, numbered from 1, the same for every step unless `before` is given. */
export type Scene<Config> = {
  readonly config?: Config;
  readonly stage: string;
  readonly pass?: number;
  readonly people?: readonly Someone[];
  readonly groups?: readonly (readonly ParticipantId[])[];
  /** Groups of the passes before this one. */
  readonly before?: readonly (readonly ParticipantId[])[];
  readonly clock?: ClockState;
  readonly shown?: readonly string[];
  readonly hidden?: readonly string[];
  readonly promises?: readonly RoomPromise[];
  readonly late?: boolean;
};

/** Fields that must be there; what is left out may be anything. */
export type Like<Event> = Event extends Typed ? { readonly type: Event['type'] } & Partial<Event> : never;
type Outcome<Config, State, Command, Event, View> = {
  readonly decision: Decision<Event>;
  /** Events, in order and none more, or a refusal's code; [] is accepted with nothing to do. Throws when it came otherwise. */
  readonly then: (expected: readonly Like<Event>[] | string) => Spec<Config, State, Command, Event, View>;
  /** Accepted, whatever the events; throws on a refusal. */
  readonly accepted: () => Spec<Config, State, Command, Event, View>;
};
/** A scene with what happened in it. Every step gives a new one; the old stays as it was. */
export type Spec<Config, State, Command, Event, View> = {
  readonly state: State;
  readonly events: readonly Event[];
  readonly room: RoomFacts;
  readonly when: (command: Command, by: By) => Outcome<Config, State, Command, Event, View>;
  readonly enters: () => Outcome<Config, State, Command, Event, View>;
  readonly hears: (fact: Fact) => Outcome<Config, State, Command, Event, View>;
  readonly next: () => Outcome<Config, State, Command, Event, View>;
  /** Takes the last event back; the code of one that stands is `nothing_to_undo`. */
  readonly undo: () => Outcome<Config, State, Command, Event, View>;
  /** The same work in a changed room. */
  readonly but: (change: Partial<Scene<Config>>) => Spec<Config, State, Command, Event, View>;
  readonly after: (ms: number) => Spec<Config, State, Command, Event, View>;
  readonly seenBy: (viewer: Viewer) => View;
};

/** An activity's rules on a room built by hand, without the kernel. Same seed, same ids. */
export function given<Config, State, Command extends Typed, Event extends Typed, View extends { readonly stage: string }, Summary>(
  activity: Activity<Config, State, Command, Event, View, Summary, unknown>,
  scene: Scene<Config>,
  seed = 1,
): Spec<Config, State, Command, Event, View> {
  const config = scene.config ?? activity.presets[0].config;
  const at = (now: number, here: Scene<Config>, state: State, events: readonly Event[]): Spec<Config, State, Command, Event, View> => {
    const room = roomOf(here);
    const outcome = (decision: Decision<Event>): Outcome<Config, State, Command, Event, View> => {
      const folded = (made: readonly Event[]): Spec<Config, State, Command, Event, View> =>
        at(now, here, made.reduce((next, event) => activity.evolve(next, event, room.step), state), [...events, ...made]);
      return {
        decision,
        then: (expected) => {
          check(decision, expected);
          return folded(isRejection(decision) ? [] : decision);
        },
        accepted: () => {
          if (isRejection(decision)) throw new Error(`Refused: ${JSON.stringify(decision)}.`);
          return folded(decision);
        },
      };
    };
    const ctx = (actor: Actor): Context => ({ now, actor, random: seededRandom(`${seed} ${events.length}`), late: here.late ?? false });
    return {
      state,
      events,
      room,
      when: (command, by) => outcome(activity.decide(state, command, room, ctx(actorOf(by, room)))),
      enters: () => outcome(activity.enter(state, room.step, room, ctx(SYSTEM))),
      hears: (fact) => outcome(activity.react(state, fact, room, ctx(SYSTEM))),
      next: () => outcome(activity.next(state, room)?.events ?? []),
      undo: () => {
        const last = events.at(-1);
        return outcome((last && activity.undo(state, last, room)) ?? { rejected: 'nothing_to_undo' });
      },
      but: (change) => at(now, { ...here, ...change }, state, events),
      after: (ms) => at(now + ms, here, state, events),
      seenBy: (viewer) => activity.view(state, viewer, room),
    };
  };
  return at(START, scene, activity.initialState(config), []);
}

const SYSTEM: Actor = { authority: 'system', key: 'system', seat: null, person: null };

function actorOf(by: By, room: RoomFacts): Actor {
  if (typeof by === 'string') {
    const seat = room.person(by)?.seat ?? null;
    return { authority: 'participant', key: seat ?? by, seat, person: by };
  }
  if ('host' in by) return { authority: 'host', key: 'staff-1', seat: null, person: by.host };
  return { authority: 'helper', key: 'helper-1', seat: null, person: by.helper };
}

function roomOf<Config>(scene: Scene<Config>): RoomFacts {
  const people = (scene.people ?? []).map((one): PersonFact => {
    const id = typeof one === 'string' ? one : one.id;
    return { name: null, way: 'phone', presence: 'here', seat: `seat-${id}`, ...(typeof one === 'string' ? { id } : one) };
  });
  const numbered = (groups: readonly (readonly ParticipantId[])[]) => groups.map((members, index) => ({ number: index + 1, members }));
  const groups = numbered(scene.groups ?? []);
  const earlier = numbered(scene.before ?? scene.groups ?? []);
  const step: Step = { run: RUN, stage: scene.stage, pass: scene.pass ?? 1 };
  const clock: ClockState = scene.clock ?? { kind: 'running', since: START, ran: 0, minutes: 6, endsAt: START + 360_000 };
  return {
    people,
    person: (id) => people.find((person) => person.id === id),
    groups,
    groupOf: (id) => groups.find((group) => group.members.includes(id)),
    groupsOf: (other) => (other.pass < step.pass ? earlier : groups),
    clock,
    clockOf: (other) => (stepKey(other) === stepKey(step) ? clock : undefined),
    step,
    ended: false,
    language: 'en',
    promises: scene.promises ?? [],
    shown: new Set(scene.shown),
    hidden: new Set(scene.hidden),
  };
}

function check(decision: Decision<unknown>, expected: readonly unknown[] | string): void {
  const came: unknown = isRejection(decision) ? decision.rejected : decision;
  if (isLike(expected, came)) return;
  throw new Error(`Expected ${JSON.stringify(expected)}, but it came to ${JSON.stringify(isRejection(decision) ? decision : came)}.`);
}

/** Lists alike one by one, objects in the fields named, all else the same. */
function isLike(expected: unknown, came: unknown): boolean {
  if (Array.isArray(expected)) {
    return Array.isArray(came) && expected.length === came.length && expected.every((one, index) => isLike(one, came[index]));
  }
  if (typeof expected !== 'object' || expected === null) return Object.is(expected, came);
  if (typeof came !== 'object' || came === null) return false;
  const fields: Readonly<Record<string, unknown>> = { ...came };
  return Object.entries(expected).every(([field, value]) => isLike(value, fields[field]));
}
