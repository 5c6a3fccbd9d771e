import type { Context, ParticipantId, PersonFact, RoomFacts } from '../kernel/activity.ts';
import { isSpokenFor } from '../kernel/spoken-for.ts';

/** Who is here, and who speaks for whom, as several exercises' rules need it (K7, K9). */

/** Members who are not gone: "everyone" in every rule (K7). */
export function livingOf(room: RoomFacts, members: readonly ParticipantId[]): readonly PersonFact[] {
  const living: PersonFact[] = [];
  for (const id of members) {
    const person = room.person(id);
    if (person && person.presence !== 'gone') living.push(person);
  }
  return living;
}

/** People the host speaks for: on paper, or without phones (K9). */
export function spokenFor(room: RoomFacts): readonly PersonFact[] {
  return room.people.filter((person) => person.presence !== 'gone' && isSpokenFor(person));
}

/** Groups with somebody in them, by number. */
export function livingGroups(room: RoomFacts): readonly { readonly number: number; readonly people: readonly PersonFact[] }[] {
  return room.groups
    .map((group) => ({ number: group.number, people: livingOf(room, group.members) }))
    .filter((group) => group.people.length > 0)
    .toSorted((a, b) => a.number - b.number);
}

/** People with a phone that is awake to speak for them: their own, their table's or their buddy's (K9). */
export function withPhone(room: RoomFacts, people: readonly PersonFact[]): readonly PersonFact[] {
  if (people.every((person) => person.seat === null)) return [];
  const paper = people.some((person) => person.way === 'paper');
  const awake = new Set(
    (paper ? room.people : people).filter((one) => one.way !== 'paper' && one.presence === 'here').map((one) => one.seat),
  );
  return people.filter((person) => person.seat !== null && awake.has(person.seat));
}

/** Whether two people speak with one voice: the same person, or two of one table's phone (K9). */
export function sameVoice(a: ParticipantId | null, b: ParticipantId, room: RoomFacts): boolean {
  if (a === b) return true;
  const one = a === null ? undefined : room.person(a);
  const other = room.person(b);
  return one?.way === 'table' && other?.way === 'table' && one.seat === other.seat;
}

/** Whether who holds something of the group cannot use it: nobody, gone, in another group, or without an awake phone. */
export function isAway(holder: ParticipantId | null, group: number, room: RoomFacts): boolean {
  const person = holder === null ? undefined : room.person(holder);
  if (!person || person.presence === 'gone' || room.groupOf(person.id)?.number !== group) return true;
  return withPhone(room, [person]).length === 0;
}

/** Who gets the group's list or pen first: drawn among those whose own phone is awake, else a table's, a buddy's, any phone. Null: nobody has one. */
export function drawVoice(people: readonly PersonFact[], room: RoomFacts, ctx: Context): ParticipantId | null {
  const phones = withPhone(room, people);
  const ranks = [
    phones.filter((person) => person.way === 'phone'),
    phones.filter((person) => person.way === 'table'),
    phones,
    people.filter((person) => person.seat !== null),
  ];
  const pool = ranks.find((rank) => rank.length > 0) ?? [];
  return pool[ctx.random.int(Math.max(1, pool.length))]?.id ?? null;
}
