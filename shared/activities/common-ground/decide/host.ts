import type { Context, RoomFacts } from '../../../kernel/activity.ts';
import { ranFor } from '../../../kernel/clock.ts';
import { reject, type Decision } from '../../../kernel/decision.ts';
import { livingOf } from '../../../parts/people.ts';
import { bring, broughtTo, isBrought } from '../bigger.ts';
import type { CommonGroundCommand } from '../commands.ts';
import type { CommonGroundEvent } from '../events.ts';
import { itemAt, listAt } from '../lists.ts';
import type { CommonGroundState } from '../model.ts';
import { withSettled } from '../settle.ts';
import { isWholeRoom } from '../stages.ts';
import { standingItem } from './items.ts';

type Of<Type extends CommonGroundCommand['type']> = Extract<CommonGroundCommand, { type: Type }>;
type Decided = Decision<CommonGroundEvent>;

/** "Too easy? Dig for a surprise.", to one group only; takes nothing away (CG5). Codes: `wrong_stage`, `unknown_group`. */
export function nudgeGroup(state: CommonGroundState, command: Of<'nudgeGroup'>, room: RoomFacts): Decided {
  if (room.step.stage !== 'race') return reject('wrong_stage');
  if (!room.groups.some((group) => group.number === command.group)) return reject('unknown_group');
  const { nudged } = listAt(state, room.step.pass, command.group);
  return nudged ? [] : [{ type: 'groupNudged', group: command.group }];
}

/** Brings one more find of the round before into this one (CG10). Codes: `wrong_stage`, `unknown_item`, `no_group`. */
export function bringItem(state: CommonGroundState, command: Of<'bringItem'>, room: RoomFacts, ctx: Context): Decided {
  const { stage, pass } = room.step;
  if (stage !== 'race' || pass === 1) return reject('wrong_stage');
  const item = itemAt(state, command.item);
  if (!item || item.withdrawn || item.status !== 'confirmed' || item.pass !== pass - 1) return reject('unknown_item');
  if (isBrought(state, item.id, pass)) return [];
  const group = broughtTo(item.group, room);
  if (group === null) return reject('no_group');
  return withSettled(state, bring(item, group, true, room, ctx), room, ctx.now, group);
}

/** Whole room: how many stood up. The answer can be changed (CG10). Codes: `unknown_item`, `wrong_stage`. */
export function roomAnswer(state: CommonGroundState, command: Of<'roomAnswer'>, room: RoomFacts, ctx: Context): Decided {
  const item = standingItem(state, command.item, room);
  if ('rejected' in item) return item;
  if (!isWholeRoom(state.config, item.pass)) return reject('wrong_stage');
  if (item.standing === command.how) return [];
  const members = room.groups.find((group) => group.number === item.group)?.members ?? [];
  const roster = livingOf(room, members).length;
  const at = ranFor(room.clock, ctx.now);
  return [{ type: 'roomAnswered', item: item.id, how: command.how, was: item.standing, roster, at }];
}

/** The host calls finds of different groups the same (rarity). Codes: `unknown_item`, `wrong_stage`. */
export function joinItems(state: CommonGroundState, command: Of<'joinItems'>, room: RoomFacts, ctx: Context): Decided {
  if (room.step.stage === 'brief') return reject('wrong_stage');
  const ids = [...new Set(command.items)];
  const known = ids.every((id) => {
    const item = itemAt(state, id);
    return item !== undefined && !item.withdrawn && item.status === 'confirmed' && item.pass === room.step.pass;
  });
  if (ids.length < 2 || !known) return reject('unknown_item');
  return [{ type: 'itemsJoined', id: ctx.random.id(), items: ids }];
}

/** Takes a join back. Code: `unknown_item`. */
export function separateItems(state: CommonGroundState, command: Of<'separateItems'>): Decided {
  const items = state.joins.get(command.join);
  return items ? [{ type: 'itemsSeparated', id: command.join, items }] : reject('unknown_item');
}
