import type { AnyActivity, ParticipantId, Registry, SeatId } from '../../shared/kernel/activity.ts';
import type { RecordedEvent, RoomState, Run } from '../../shared/kernel/model.ts';
import { timeLine, type TimeLine } from '../../shared/kernel/replay/line.ts';
import { phonesOf, replayPhone, seatOfPerson } from '../../shared/kernel/replay/phone.ts';
import { shownLog } from '../../shared/kernel/replay/shown-log.ts';
import { everyone, evolveWithStandIns, isAbout } from '../../shared/kernel/replay/stand-ins.ts';
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

type Own = ReadonlySet<ParticipantId>;
/** An exercise's own state, folded with stand-ins, after so many of its events; the first `skip` are in another fold. */
type OwnFold = { readonly states: Snapshots<Run['state']>; readonly skip: number };
/** The events of one run, and that fold as far as nobody's own secrets come into it. */
type RunFold = { readonly events: readonly RecordedEvent[]; readonly revs: readonly number[]; readonly activity: AnyActivity; readonly common: Snapshots<Run['state']> };

/** One ended session as it may be shown again. */
export class Recording {
  readonly line: TimeLine;
  /** Everybody, in the order they came. */
  readonly people: readonly ParticipantId[];
  /** Of the last moment: its ending. What was told or removed later is no part of what was seen. */
  readonly rev: number;
  readonly startsAt: number;
  readonly after: readonly number[];
  readonly wordsGone: boolean;
  readonly #registry: Registry;
  readonly #log: readonly RecordedEvent[];
  readonly #everyone: ReadonlySet<ParticipantId>;
  readonly #states: Snapshots<RoomState>;
  readonly #seats: ReadonlyMap<SeatId, ReadonlySet<ParticipantId>>;
  readonly #runs = new Map<string, RunFold>();
  readonly #own = new Lru<string, OwnFold>(PHONES);

  /** `log`: a whole log, read and checked. */
  constructor(registry: Registry, log: readonly RecordedEvent[]) {
    this.#registry = registry;
    this.#log = shownLog(registry, log);
    this.#everyone = everyone(log);
    this.people = [...this.#everyone];
    const played = log.slice(0, log.findLastIndex(({ event }) => event.type === 'sessionEnded') + 1 || log.length);
    this.line = timeLine(registry, played);
    this.rev = played.length;
    this.startsAt = log[0]?.at ?? 0;
    this.after = played.slice(1).map(({ at }, index) => at - (played[index]?.at ?? at));
    this.wordsGone = log.some(({ event }) => event.type === 'wordsRemoved' && event.reason !== 'ended');
    this.#seats = seatsOf(log);
    this.#states = new Snapshots({ start: emptyRoom(), count: log.length, step: (state, index) => this.#evolve(state, index) });
  }

  /** Folds it all once, in slices, so that every jump is short. Nobody need wait for it. */
  async warm(): Promise<void> {
    await this.#states.ready(this.rev);
    for (const run of this.#states.after(this.rev).runs.values()) {
      const { common, revs } = this.#runFold(run);
      await common.ready(revs.length);
    }
  }

  /** What was to be seen after event `rev` (1 … the last one). */
  async view(rev: number, ask: ReplayAsk): Promise<ReplayView> {
    await this.#states.ready(rev);
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
    const { events, revs, activity, common } = this.#runFold(run);
    const count = countUpTo(revs, state.rev);
    await common.ready(count);
    const own = this.#seats.get(seat) ?? new Set<ParticipantId>();
    const key = `${run.run} ${seat}`;
    const skip = this.#own.get(key)?.skip ?? events.findIndex((recorded) => isAbout(activity, recorded, own));
    if (skip === -1 || count <= skip) return common.after(count);
    const known = this.#own.get(key) ?? { skip, states: this.#snapshots(activity, events, own, common.after(skip), skip) };
    this.#own.set(key, known);
    await known.states.ready(count - known.skip);
    return known.states.after(count - known.skip);
  }

  #runFold(run: Run): RunFold {
    const known = this.#runs.get(run.run);
    if (known) return known;
    const events = this.#log.filter(({ event }) => event.type === 'activity' && event.step.run === run.run);
    const activity = activityOf(this.#registry, run);
    const common = this.#snapshots(activity, events, new Set(), activity.initialState(run.config) as unknown, 0);
    const made = { events, revs: events.map(({ rev }) => rev), activity, common };
    this.#runs.set(run.run, made);
    return made;
  }

  #snapshots(activity: AnyActivity, events: readonly RecordedEvent[], own: Own, start: Run['state'], skip: number): Snapshots<Run['state']> {
    const step = (state: Run['state'], index: number): Run['state'] => {
      const recorded = events[skip + index];
      return recorded ? evolveWithStandIns(activity, state, recorded, this.#everyone, own) : state;
    };
    return new Snapshots<Run['state']>({ start, count: events.length - skip, step });
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
