import type { Context, ParticipantId, PersonFact, RoomFacts } from '../../../kernel/activity.ts';
import { reject, type Decision, type Rejection } from '../../../kernel/decision.ts';
import { livingOf, withPhone } from '../../../parts/people.ts';
import type { CommonGroundCommand } from '../commands.ts';
import type { CommonGroundEvent } from '../events.ts';
import { confirmed, listAt } from '../lists.ts';
import type { CommonGroundState, Item, Reply } from '../model.ts';
import { after, isRefused, withSettled } from '../settle.ts';
import { isWholeRoom } from '../stages.ts';
import { hostSpeaksFor, standingItem } from './items.ts';

type Of<Type extends CommonGroundCommand['type']> = Extract<CommonGroundCommand, { type: Type }>;
type Decided = Decision<CommonGroundEvent>;

/** "Is this true for you?" Codes: as `askable`. */
export function answer(state: CommonGroundState, command: Of<'answer'>, room: RoomFacts, ctx: Context): Decided {
  const { person } = ctx.actor;
  const item = askable(state, command.item, person, room);
  if ('rejected' in item || person === null) return item as Rejection;
  return answered(state, item, [person], command.answer, false, room, ctx);
}

/** "Yes, all of us": everybody of a table's phone, or all people of the group without a phone, at once (CG8). */
export function answerAll(state: CommonGroundState, command: Of<'answerAll'>, room: RoomFacts, ctx: Context): Decided {
  const { person } = ctx.actor;
  const item = askable(state, command.item, person, room);
  const me = person === null ? undefined : room.person(person);
  if ('rejected' in item || !me) return item as Rejection;
  const members = room.groupOf(me.id)?.members ?? [];
  const together = livingOf(room, members).filter((one) => speakTogether(me, one));
  return answered(state, item, together.map((one) => one.id), command.answer, false, room, ctx);
}

function speakTogether(me: PersonFact, other: PersonFact): boolean {
  if (me.id === other.id) return true;
  return me.way === other.way && me.seat === other.seat && (me.way === 'table' || me.way === 'room');
}

/**
 * For a groupmate whose phone sleeps: marked, and theirs to change on waking (K7).
 * Codes: as `askable`, `not_asleep`, `already_answered`.
 */
export function answerFor(state: CommonGroundState, command: Of<'answerFor'>, room: RoomFacts, ctx: Context): Decided {
  const item = askable(state, command.item, ctx.actor.person, room);
  if ('rejected' in item) return item;
  const other = room.person(command.person);
  if (!other || room.groupOf(other.id)?.number !== item.group) return reject('not_your_group');
  if (!needsAsking(other, room)) return reject('not_asleep');
  const before = item.answers.get(other.id);
  if (before && !before.givenFor) return reject('already_answered');
  return answered(state, item, [other.id], command.answer, true, room, ctx);
}

/** Somebody here whose phone cannot speak for them now: asleep, or on paper beside a phone that sleeps (K7, K9). */
export function needsAsking(person: PersonFact, room: RoomFacts): boolean {
  return person.presence !== 'gone' && person.way !== 'room' && withPhone(room, [person]).length === 0;
}

/** The item, when `person` may answer it now. Codes: `unknown_item`, `wrong_stage`, `not_allowed`, `host_asks`, `not_your_group`, `already_confirmed`. */
function askable(state: CommonGroundState, id: string, person: ParticipantId | null, room: RoomFacts): Item | Rejection {
  const item = standingItem(state, id, room);
  if ('rejected' in item) return item;
  if (person === null) return reject('not_allowed');
  if (isWholeRoom(state.config, item.pass)) return reject('host_asks');
  if (room.groupOf(person)?.number !== item.group) return reject('not_your_group');
  return item.status === 'confirmed' ? reject('already_confirmed') : item;
}

/** The answers that are news, an item set aside opened again once nobody refuses any more, and what follows (CG1–CG3). */
function answered(
  state: CommonGroundState,
  item: Item,
  people: readonly ParticipantId[],
  reply: Reply,
  givenFor: boolean,
  room: RoomFacts,
  ctx: Context,
): readonly CommonGroundEvent[] {
  const news = people.filter((id) => {
    const before = item.answers.get(id);
    return before?.reply !== reply || before.givenFor !== givenFor;
  });
  if (news.length === 0) return [];
  const events: CommonGroundEvent[] = news.map((person) => ({ type: 'answered', item: item.id, person, answer: reply, givenFor }));
  if (item.status === 'aside') {
    const next = standingItem(after(state, events, room), item.id, room);
    if (!('rejected' in next) && !isRefused(next, room)) events.push({ type: 'itemReopened', item: item.id, why: 'answer' });
  }
  return withSettled(state, events, room, ctx.now, item.group);
}

/**
 * "Which one surprised you most?" (CG6); null skips. A host taps for a group without phones.
 * Codes: `wrong_stage`, `not_your_group`, `group_has_phone`, `unknown_item`.
 */
export function chooseFavourite(
  state: CommonGroundState,
  command: Of<'chooseFavourite'>,
  room: RoomFacts,
  ctx: Context,
): Decided {
  const { stage, pass } = room.step;
  if (stage !== 'race' && stage !== 'reveal') return reject('wrong_stage');
  const { person } = ctx.actor;
  if (person === null && !hostSpeaksFor(room, command.group)) return reject('group_has_phone');
  if (person !== null && room.groupOf(person)?.number !== command.group) return reject('not_your_group');
  const list = listAt(state, pass, command.group);
  if (command.item !== null && !confirmed(list).some((item) => item.id === command.item)) return reject('unknown_item');
  const key = person ?? '';
  if (list.favourites.has(key) && list.favourites.get(key) === command.item) return [];
  return [{ type: 'favouriteChosen', group: command.group, person, item: command.item }];
}
