import type { Context, RoomFacts, TextId } from '../../../kernel/activity.ts';
import { ranFor } from '../../../kernel/clock.ts';
import { reject, type Decision, type Rejection } from '../../../kernel/decision.ts';
import { isSpokenFor } from '../../../kernel/spoken-for.ts';
import { livingOf, withPhone } from '../../../parts/people.ts';
import { isNearDuplicate } from '../../../parts/near-duplicate.ts';
import type { CommonGroundCommand } from '../commands.ts';
import type { CommonGroundEvent } from '../events.ts';
import { isHidden, itemAt, listAt, standing, wordsOf } from '../lists.ts';
import type { CommonGroundState, Item } from '../model.ts';
import { withSettled } from '../settle.ts';
import { isWholeRoom } from '../stages.ts';
import { keepsList } from './keeper.ts';

type Of<Type extends CommonGroundCommand['type']> = Extract<CommonGroundCommand, { type: Type }>;
type Decided = Decision<CommonGroundEvent>;

/** What one list takes, and what it takes in all with what was withdrawn. No group comes near; a script would swamp its mates' phones. */
const LIST_ITEMS = { standing: 100, ever: 400 };

/** An item of this race that still stands. Codes: `unknown_item`, `wrong_stage`. */
export function standingItem(state: CommonGroundState, id: TextId, room: RoomFacts): Item | Rejection {
  const item = itemAt(state, id);
  if (!item || item.withdrawn || item.sameAs !== null) return reject('unknown_item');
  return room.step.stage === 'race' && item.pass === room.step.pass ? item : reject('wrong_stage');
}

/** Nobody in the group has an awake phone: the host speaks for it (CG8). */
export function hostSpeaksFor(room: RoomFacts, group: number): boolean {
  const members = room.groups.find((one) => one.number === group)?.members;
  return members !== undefined && withPhone(room, livingOf(room, members)).length === 0;
}

/**
 * An item for the own group; its writer counts as yes (CG1). A host may write as a person on paper.
 * Codes: `wrong_stage`, `not_allowed`, `host_asks` (whole room), `no_group`, `not_keeper`, `list_full`, `near_duplicate` with `text`.
 */
export function proposeItem(state: CommonGroundState, command: Of<'proposeItem'>, room: RoomFacts, ctx: Context): Decided {
  const { person, authority } = ctx.actor;
  if (room.step.stage !== 'race') return reject('wrong_stage');
  if (person === null) return reject('not_allowed');
  if (isWholeRoom(state.config, room.step.pass)) return reject('host_asks');
  const group = room.groupOf(person)?.number;
  if (group === undefined) return reject('no_group');
  const list = listAt(state, room.step.pass, group);
  const may = authority !== 'participant' || state.config.addBy === 'everyone' || keepsList(list, person, room);
  if (!may) return reject('not_keeper');
  if (standing(list).length >= LIST_ITEMS.standing || list.items.size >= LIST_ITEMS.ever) return reject('list_full');
  const repeats = repeated(state, group, command.text, null, room);
  if (repeats) return repeats;
  const at = ranFor(room.clock, ctx.now);
  const proposed = { type: 'itemProposed', id: ctx.random.id(), group, text: command.text, by: person, at } as const;
  return withSettled(state, [proposed], room, ctx.now, group);
}

/** The refusal of a near-duplicate within the group, with the words it repeats unless they are hidden (CG4). */
function repeated(
  state: CommonGroundState,
  group: number,
  text: string,
  except: TextId | null,
  room: RoomFacts,
): Rejection | null {
  const same = standing(listAt(state, room.step.pass, group)).find((item) => {
    const words = item.id === except ? null : wordsOf(state, item);
    return words !== null && isNearDuplicate(words, text, room.language);
  });
  if (!same) return null;
  const words = isHidden(state, same, room) ? null : wordsOf(state, same);
  return reject('near_duplicate', words === null ? {} : { text: words });
}

/**
 * The keeper (or who wrote it, when everyone may add) takes back an item until it is confirmed (CG1); the host takes back what
 * the host wrote, confirmed or not (CG8). Codes: `unknown_item`, `wrong_stage`, `already_confirmed`, `not_keeper`, `group_has_phone`.
 */
export function withdrawItem(state: CommonGroundState, command: Of<'withdrawItem'>, room: RoomFacts, ctx: Context): Decided {
  const item = standingItem(state, command.item, room);
  if ('rejected' in item) return item;
  const withdrawn: CommonGroundEvent = { type: 'itemWithdrawn', item: item.id };
  const { person, authority } = ctx.actor;
  if (authority === 'host' || authority === 'helper') {
    const writer = item.by === null ? undefined : room.person(item.by);
    const own = item.by === null || item.from !== null || (writer !== undefined && isSpokenFor(writer));
    return own || hostSpeaksFor(room, item.group) ? [withdrawn] : reject('group_has_phone');
  }
  if (item.status === 'confirmed') return reject('already_confirmed');
  if (person === null || room.groupOf(person)?.number !== item.group) return reject('not_your_group');
  const wrote = state.config.addBy === 'everyone' && item.by === person;
  return wrote || keepsList(listAt(state, item.pass, item.group), person, room) ? [withdrawn] : reject('not_keeper');
}

/**
 * +1 for a group without phones, or by the whole room; words are optional (CG8, CG10).
 * Codes: `wrong_stage`, `unknown_group`, `group_has_phone`, `near_duplicate`.
 */
export function addFound(state: CommonGroundState, command: Of<'addFound'>, room: RoomFacts, ctx: Context): Decided {
  if (room.step.stage !== 'race') return reject('wrong_stage');
  const members = room.groups.find((one) => one.number === command.group)?.members;
  if (!members) return reject('unknown_group');
  const may = isWholeRoom(state.config, room.step.pass) || hostSpeaksFor(room, command.group);
  if (!may) return reject('group_has_phone');
  const text = command.text === '' ? null : command.text;
  const repeats = text === null ? null : repeated(state, command.group, text, null, room);
  if (repeats) return repeats;
  const roster = livingOf(room, members).length;
  const at = ranFor(room.clock, ctx.now);
  return [{ type: 'itemFound', id: ctx.random.id(), group: command.group, text, roster, at }];
}

/** Words for a +1, typed later, in any stage (CG8). Codes: `unknown_item`, `not_yours`, `near_duplicate`. */
export function typeFound(state: CommonGroundState, command: Of<'typeFound'>, room: RoomFacts): Decided {
  const item = itemAt(state, command.item);
  if (!item || item.withdrawn) return reject('unknown_item');
  if (item.by !== null || item.from !== null) return reject('not_yours');
  if (item.text === command.text) return [];
  const place = { ...room, step: { ...room.step, pass: item.pass } };
  const repeats = repeated(state, item.group, command.text, item.id, place);
  return repeats ?? [{ type: 'foundTyped', item: item.id, text: command.text }];
}
