import type { ParticipantId, PersonFact, SeatId } from './activity.ts';
import type { SystemCommand } from './commands.ts';
import { reject, type Decision } from './decision.ts';
import type { KernelEvent, Person, RoomState, Seat } from './model.ts';
import { staysOpen } from './open-days.ts';
import type { Random } from './random.ts';

/** A phone speaks for at most nine people (architecture, Words). */
const SEAT_PEOPLE = 9;
/** People one phone may have brought in all, those who left among them: nobody fills a room's log with comers and goers. */
const SEAT_COMERS = 30;
/** Ten minutes asleep count as gone (K7), in ms. */
const GONE_AFTER = 600_000;

const seatIndex = new WeakMap<ReadonlyMap<ParticipantId, Person>, Map<SeatId, Person[]>>();

/** Everybody a phone speaks for, in the order they came. */
export function peopleOfSeat(state: RoomState, seat: SeatId): readonly Person[] {
  let index = seatIndex.get(state.people);
  if (!index) {
    index = new Map();
    for (const person of state.people.values()) {
      if (person.seat === null) continue;
      const list = index.get(person.seat);
      if (list) list.push(person);
      else index.set(person.seat, [person]);
    }
    seatIndex.set(state.people, index);
  }
  return index.get(seat) ?? [];
}

const presents = new WeakMap<RoomState['people'], readonly Person[]>();

/** Everybody who is not gone: the N of every rule (K5). */
export function present({ people }: RoomState): readonly Person[] {
  const known = presents.get(people) ?? [...people.values()].filter((person) => person.presence !== 'gone');
  presents.set(people, known);
  return known;
}

export function isAwake(person: PersonFact | Person | undefined): boolean {
  return person?.presence === 'here';
}

export function evolvePerson(state: RoomState, id: ParticipantId, change: Partial<Person>): RoomState {
  const person = state.people.get(id);
  if (!person) return state;
  return { ...state, people: new Map(state.people).set(id, { ...person, ...change }) };
}

export function evolveSeat(state: RoomState, id: SeatId, change: Partial<Seat>): RoomState {
  const seat = state.seats.get(id);
  if (!seat) return state;
  return { ...state, seats: new Map(state.seats).set(id, { ...seat, ...change }) };
}

/** People of a sleeping phone sleep; paper people never do (K7). */
export function evolveJoined(state: RoomState, event: Extract<KernelEvent, { type: 'participantJoined' }>): RoomState {
  const asleep = event.way !== 'paper' && event.seat !== null && state.seats.get(event.seat)?.asleep === true;
  const person: Person = { id: event.id, name: null, way: event.way, presence: asleep ? 'asleep' : 'here', seat: event.seat };
  return { ...state, people: new Map(state.people).set(event.id, person) };
}

export function evolvePresence(state: RoomState, event: Extract<KernelEvent, { type: 'presenceChanged' }>, at: number): RoomState {
  const seats = new Map(state.seats);
  const people = new Map(state.people);
  const set = (id: ParticipantId, presence: Person['presence']): void => {
    const person = people.get(id);
    if (person) people.set(id, { ...person, presence });
  };
  for (const id of event.asleep) {
    const seat = seats.get(id);
    if (seat) seats.set(id, { ...seat, asleep: true, asleepAt: at });
    for (const person of peopleOfSeat(state, id)) if (person.way !== 'paper' && person.presence === 'here') set(person.id, 'asleep');
  }
  for (const id of event.back) {
    const seat = seats.get(id);
    if (seat) seats.set(id, { ...seat, asleep: false, asleepAt: null });
    for (const person of peopleOfSeat(state, id)) if (person.way !== 'paper') set(person.id, 'here');
  }
  for (const id of event.gone) set(id, 'gone');
  for (const id of event.here) set(id, seatAsleep(seats, people.get(id)) ? 'asleep' : 'here');
  return { ...state, seats, people };
}

function seatAsleep(seats: ReadonlyMap<SeatId, Seat>, person: Person | undefined): boolean {
  return person !== undefined && person.way !== 'paper' && person.seat !== null && seats.get(person.seat)?.asleep === true;
}

export type JoinInput = { readonly seat: SeatId; readonly name: string; readonly table: number | null; readonly pretend: boolean };

/** A phone takes a seat. A seat already taken is the same seat: nothing to do. Codes: `over`, `locked`, `full`. */
export function decideJoin(state: RoomState, input: JoinInput, random: Random): Decision<KernelEvent> {
  if (state.seats.has(input.seat)) return [];
  if (state.phase === 'ended') return reject('over');
  if (state.locked) return reject('locked');
  if (present(state).length >= state.limit) return reject('full');
  const events: KernelEvent[] = [{ type: 'seatTaken', seat: input.seat, pretend: input.pretend }];
  if (input.table !== null) events.push({ type: 'tableChosen', seat: input.seat, table: input.table });
  return [...events, ...joined(random.id(), 'phone', input.seat, input.name)];
}

/** The events of one new person; an empty name makes no `participantNamed`. */
export function joined(id: ParticipantId, way: Person['way'], seat: SeatId | null, name: string): readonly KernelEvent[] {
  const event: KernelEvent = { type: 'participantJoined', id, way, seat };
  return name === '' ? [event] : [event, { type: 'participantNamed', id, name }];
}

/** Another person on a phone: shared, or on paper beside it. Codes: `seat_full`, `full`. */
export function decideAddToSeat(state: RoomState, seat: SeatId | null, way: 'phone' | 'paper', name: string, random: Random): Decision<KernelEvent> {
  if (seat !== null && (livingOn(state, seat).length >= SEAT_PEOPLE || peopleOfSeat(state, seat).length >= SEAT_COMERS)) return reject('seat_full', { max: SEAT_PEOPLE });
  if (present(state).length >= state.limit) return reject('full');
  return joined(random.id(), way, seat, name);
}

/** One phone for a table of `count` nameless people (K9); 1 makes it an own phone again. Codes: `seat_full`, `locked`, `full`. */
export function decideTableCount(state: RoomState, seat: SeatId, count: number, random: Random): Decision<KernelEvent> {
  const all = peopleOfSeat(state, seat).filter((person) => person.way !== 'paper');
  const way = count === 1 ? 'phone' : 'table';
  const more = count - all.filter((person) => person.presence !== 'gone').length;
  if (livingOn(state, seat).length + more > SEAT_PEOPLE) return reject('seat_full', { max: SEAT_PEOPLE });
  if (more > 0 && state.locked) return reject('locked');
  if (more > 0 && present(state).length + more > state.limit) return reject('full');
  const kept = all.slice(0, count);
  const events: KernelEvent[] = kept.filter((person) => person.way !== way).map((person) => ({ type: 'seatChanged', id: person.id, seat, way }));
  for (let index = kept.length; index < count; index += 1) events.push(...joined(random.id(), way, seat, ''));
  const gone = all.slice(count).filter((person) => person.presence !== 'gone').map((person) => person.id);
  const here = kept.filter((person) => person.presence === 'gone').map((person) => person.id);
  if (gone.length > 0 || here.length > 0) events.push({ type: 'presenceChanged', asleep: [], back: [], gone, here });
  return events;
}

function livingOn(state: RoomState, seat: SeatId): readonly Person[] {
  return peopleOfSeat(state, seat).filter((person) => person.presence !== 'gone');
}

/** Seats that fell asleep or came back, as far as that is news (K7). In a stage open for days they fall asleep at a `roll` call only. */
export function decidePresence(state: RoomState, { asleep, back, roll }: Pick<Extract<SystemCommand, { type: 'presence' }>, 'asleep' | 'back' | 'roll'>): readonly KernelEvent[] {
  const news = {
    asleep: staysOpen(state) && !roll ? [] : asleep.filter((id) => state.seats.get(id)?.asleep === false),
    back: back.filter((id) => state.seats.get(id)?.asleep === true),
  };
  if (news.asleep.length === 0 && news.back.length === 0) return [];
  return [{ type: 'presenceChanged', ...news, gone: [], here: [] }];
}

/** People whose phone has slept for ten minutes at `now`; nobody in a stage open for days. */
export function longAsleep(state: RoomState, now: number): readonly ParticipantId[] {
  if (staysOpen(state)) return [];
  return [...state.people.values()]
    .filter((person) => person.presence === 'asleep' && person.seat !== null && (state.seats.get(person.seat)?.asleepAt ?? now) + GONE_AFTER <= now)
    .map((person) => person.id);
}

/** When the next sleeper counts as gone; null: nobody sleeps. */
export function goneDeadline(state: RoomState): number | null {
  if (staysOpen(state)) return null;
  let first: number | null = null;
  for (const person of state.people.values()) {
    if (person.presence !== 'asleep' || person.seat === null) continue;
    const at = state.seats.get(person.seat)?.asleepAt;
    if (at !== null && at !== undefined && (first === null || at + GONE_AFTER < first)) first = at + GONE_AFTER;
  }
  return first;
}
