import type { Context, RoomFacts, TextId } from '../../kernel/activity.ts';
import { ranFor } from '../../kernel/clock.ts';
import { isSpokenFor } from '../../kernel/spoken-for.ts';
import type { Step } from '../../kernel/step.ts';
import { livingGroups, livingOf } from '../../parts/people.ts';
import type { CommonGroundEvent } from './events.ts';
import { confirmed, favouriteOf, isHidden, roundAt, standing } from './lists.ts';
import type { CommonGroundState, GroupList, Item } from './model.ts';

/** The race of a pass of this run. */
export function raceOf(room: RoomFacts, pass: number): Step {
  return { run: room.step.run, stage: 'race', pass };
}

/** The group of this round that an earlier round's group went into: where most of its people are; null: nobody of it is here. */
export function broughtTo(group: number, room: RoomFacts): number | null {
  const before = room.groupsOf(raceOf(room, room.step.pass - 1)).find((one) => one.number === group)?.members ?? [];
  let best: { readonly number: number; readonly count: number } | null = null;
  for (const { number, people } of livingGroups(room)) {
    const count = people.filter((person) => before.includes(person.id)).length;
    if (count > 0 && (best === null || count > best.count)) best = { number, count };
  }
  return best?.number ?? null;
}

/** Whether a find has been brought into the round `pass` and still stands there. */
export function isBrought(state: CommonGroundState, id: TextId, pass: number): boolean {
  return [...roundAt(state, pass).lists.values()].some((list) => [...list.items.values()].some((item) => item.from === id && !item.withdrawn));
}

/** What a group shares: its favourite, else the first it found, a hidden one only when there is no other (K10); null: nothing found. */
export function pickOf(state: CommonGroundState, list: GroupList, room: RoomFacts): Item | null {
  const finds = confirmed(list);
  const seen = finds.filter((item) => !isHidden(state, item, room));
  const favourite = favouriteOf(list);
  return seen.find((item) => item.id === favourite) ?? seen[0] ?? finds[0] ?? null;
}

/**
 * One find goes into a group of this round; its own members' yeses stand (CG10), also of those the host spoke for. `asked`: the host
 * brought it by hand and may take it back.
 */
export function bring(item: Item, group: number, asked: boolean, room: RoomFacts, ctx: Context): readonly CommonGroundEvent[] {
  const id = ctx.random.id();
  const tapped = item.by === null && item.from === null;
  const members = room.groupsOf(raceOf(room, item.pass)).find((one) => one.number === item.group)?.members ?? [];
  const spokenFor = tapped ? livingOf(room, members).filter(isSpokenFor) : [];
  return [
    { type: 'itemBrought', id, from: item.id, group, asked, at: ranFor(room.clock, ctx.now) },
    ...spokenFor.map((person) => ({ type: 'answered', item: id, person: person.id, answer: 'yes', givenFor: false }) as const),
  ];
}

/** Each group's favourite goes into the bigger round (CG10). */
export function bringFavourites(state: CommonGroundState, room: RoomFacts, ctx: Context): readonly CommonGroundEvent[] {
  const { pass } = room.step;
  return [...roundAt(state, pass - 1).lists].toSorted(([a], [b]) => a - b).flatMap(([number, list]): readonly CommonGroundEvent[] => {
    const pick = pickOf(state, list, room);
    const group = broughtTo(number, room);
    if (!pick || group === null || isBrought(state, pick.id, pass)) return [];
    return bring(pick, group, false, room, ctx);
  });
}

/** How many brought favourites still hold, of how many (CG10); null in the first round. */
export function heldOf(state: CommonGroundState, pass: number, only?: number): { readonly held: number; readonly of: number } | null {
  if (pass === 1) return null;
  const brought = [...roundAt(state, pass).lists].filter(([number]) => only === undefined || number === only).flatMap(([, list]) => standing(list)).filter((item) => item.from !== null);
  return { held: brought.filter((item) => item.status === 'confirmed').length, of: brought.length };
}
