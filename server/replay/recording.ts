import type { ParticipantId, Registry, SeatId } from '../../shared/kernel/activity.ts';
import type { RecordedEvent, RoomState, Run } from '../../shared/kernel/model.ts';
import { timeLine, type TimeLine } from '../../shared/kernel/replay/line.ts';
import { phonesOf, replayPhone, seatOfPerson } from '../../shared/kernel/replay/phone.ts';
import { shownLog } from '../../shared/kernel/replay/shown-log.ts';
import { everyone, evolveWithStandIns } from '../../shared/kernel/replay/stand-ins.ts';
import { emptyRoom, evolveRoom, viewRoom } from '../../shared/kernel/room.ts';
import { activityOf } from '../../shared/kernel/steps.ts';
import type { ReplayView } from '../../shared/http-replay.ts';
import { Lru } from './lru.ts';
import { Snapshots } from './snapshots.ts';

/** Which picture is asked for. `person`: whom came as the so-manyth; null: the first who has a phone then. */
export type ReplayAsk = { readonly face: 'screen' } | { readonly face: 'console' } | { readonly face: 'phone'; readonly person: number | null };

/** Phones of one session whose exercises are kept folded. */
const PHONES = 16;
/** No console of the day: what that one could take back was its own. */
const NOBODY = 'replay';

type OwnFold = { readonly revs: readonly number[]; readonly states: Snapshots<Run['state']> };

/** One ended session as it may be shown again. */
export class Recording {
  readonly line: TimeLine;
  /** Everybody, in the order they came. */
  readonly people: readonly ParticipantId[];
  /** Of the log's last event. */
  readonly rev: number;
  readonly startsAt: number;
  readonly after: readonly number[];
  readonly wordsGone: boolean;
  readonly #registry: Registry;
  readonly #log: readonly RecordedEvent[];
  readonly #everyone: ReadonlySet<ParticipantId>;
  readonly #states: Snapshots<RoomState>;
  readonly #seats: ReadonlyMap<SeatId, ReadonlySet<ParticipantId>>;
  readonly #own = new Lru<string, OwnFold>(PHONES);

  /** `log`: a whole log, read and checked. */
  constructor(registry: Registry, log: readonly RecordedEvent[]) {
    this.#registry = registry;
    this.#log = shownLog(registry, log);
    this.#everyone = everyone(log);
    this.people = [...this.#everyone];
    this.line = timeLine(log);
    this.rev = log.length;
    this.startsAt = log[0]?.at ?? 0;
    this.after = log.slice(1).map(({ at }, index) => at - (log[index]?.at ?? at));
    this.wordsGone = log.some(({ event }) => event.type === 'wordsRemoved' && event.reason !== 'ended');
    this.#seats = seatsOf(log);
    this.#states = new Snapshots({ start: emptyRoom(), count: log.length, step: (state, index) => this.#evolve(state, index) });
  }

  /** Folds it all once, so that every jump is short. */
  ready(): Promise<void> {
    return this.#states.ready(this.rev);
  }

  /** What was to be seen after event `rev` (1 … the last one). */
  async view(rev: number, ask: ReplayAsk): Promise<ReplayView> {
    const state = this.#states.after(rev);
    const moment = { rev, at: state.at };
    switch (ask.face) {
      case 'screen': {
        const face = viewRoom(this.#registry, state, { face: 'screen' });
        return { ...moment, ...(face as Extract<typeof face, { face: 'screen' }>) };
      }
      case 'console': {
        const face = viewRoom(this.#registry, state, { face: 'console', authority: 'host', key: NOBODY, seat: null });
        return { ...moment, ...(face as Extract<typeof face, { face: 'console' }>) };
      }
      case 'phone': {
        const phones = phonesOf(state);
        const person = ask.person ?? phones[0]?.person ?? null;
        const seat = person === null ? null : seatOfPerson(state, person);
        const shown = seat === null ? null : replayPhone(this.#registry, state, seat, await this.#ownState(state, seat));
        return { ...moment, face: 'phone', phones, person, shown };
      }
    }
  }

  #evolve(state: RoomState, index: number): RoomState {
    const recorded = this.#log[index];
    return recorded ? evolveRoom(this.#registry, state, recorded) : state;
  }

  /** The present run's own state as this phone may show it: folded from its events, with stand-ins. */
  async #ownState(state: RoomState, seat: SeatId): Promise<Run['state'] | null> {
    const run = state.current && state.runs.get(state.current.run);
    if (!run) return null;
    const key = `${run.run} ${seat}`;
    const known = this.#own.get(key) ?? this.#foldOwn(run, seat);
    this.#own.set(key, known);
    const count = countUpTo(known.revs, state.rev);
    await known.states.ready(count);
    return known.states.after(count);
  }

  #foldOwn(run: Run, seat: SeatId): OwnFold {
    const events = this.#log.filter(({ event }) => event.type === 'activity' && event.step.run === run.run);
    const activity = activityOf(this.#registry, run);
    const own = this.#seats.get(seat) ?? new Set<ParticipantId>();
    const step = (state: Run['state'], index: number): Run['state'] => {
      const recorded = events[index];
      return recorded ? evolveWithStandIns(activity, state, recorded, this.#everyone, own) : state;
    };
    return { revs: events.map(({ rev }) => rev), states: new Snapshots<Run['state']>({ start: activity.initialState(run.config) as unknown, count: events.length, step }) };
  }
}

/** Everybody each phone ever spoke for: their secrets are its own. */
function seatsOf(log: readonly RecordedEvent[]): ReadonlyMap<SeatId, ReadonlySet<ParticipantId>> {
  const seats = new Map<SeatId, Set<ParticipantId>>();
  for (const { event } of log) {
    if ((event.type !== 'participantJoined' && event.type !== 'seatChanged') || event.seat === null) continue;
    seats.set(event.seat, (seats.get(event.seat) ?? new Set()).add(event.id));
  }
  return seats;
}

/** How many of these revs, in order, are not after `rev`. */
function countUpTo(revs: readonly number[], rev: number): number {
  let [low, high] = [0, revs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((revs[middle] ?? 0) <= rev) low = middle + 1;
    else high = middle;
  }
  return low;
}
