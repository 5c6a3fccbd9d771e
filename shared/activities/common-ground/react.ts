import type { Context, Fact, RoomFacts } from '../../kernel/activity.ts';
import { ranFor } from '../../kernel/clock.ts';
import { drawVoice, livingGroups, livingOf } from '../../parts/people.ts';
import { isNearDuplicate } from '../../parts/near-duplicate.ts';
import { bringFavourites } from './bigger.ts';
import type { CommonGroundEvent } from './events.ts';
import { isDone, listAt, standing, wordsOf } from './lists.ts';
import type { CommonGroundState, Item } from './model.ts';
import { after, withSettled } from './settle.ts';
import { isWholeRoom } from './stages.ts';

/** A group with no find for so long is stuck (CG11), in ms of the race's running time. */
const STUCK_MS = 120_000;

/** On a race's first entry: a bigger round gets the favourites, every group a list keeper (CG1, CG10). */
export function enter(state: CommonGroundState, room: RoomFacts, ctx: Context): readonly CommonGroundEvent[] {
  if (room.step.stage !== 'race') return [];
  const brought = room.step.pass > 1 ? bringFavourites(state, room, ctx) : [];
  const keepers = drawKeepers(after(state, brought, room), room, ctx);
  return withSettled(state, [...brought, ...keepers], room, ctx.now);
}

/** People came, slept, left or moved; or a group was long without a find. */
export function react(state: CommonGroundState, fact: Fact, room: RoomFacts, ctx: Context): readonly CommonGroundEvent[] {
  if (room.step.stage !== 'race') return [];
  if (fact.type === 'deadlinePassed') return stuckGroups(state, room, ctx);
  const merged = fact.type === 'groupsChanged' && fact.merged ? mergeLists(state, fact.merged.from, fact.merged.into, room) : [];
  const keepers = drawKeepers(after(state, merged, room), room, ctx);
  return withSettled(state, [...merged, ...keepers], room, ctx.now);
}

/** A keeper for every group that never had one and now has a phone; a group without phones is told so once. */
function drawKeepers(state: CommonGroundState, room: RoomFacts, ctx: Context): readonly CommonGroundEvent[] {
  const { pass } = room.step;
  if (isWholeRoom(state.config, pass)) return [];
  const lists = state.rounds.get(pass)?.lists;
  return livingGroups(room).flatMap(({ number, people }): readonly CommonGroundEvent[] => {
    const list = lists?.get(number);
    if (list && list.keeper !== null) return [];
    const person = drawVoice(people, room, ctx);
    return list && person === null ? [] : [{ type: 'keeperDrawn', group: number, person, at: ranFor(room.clock, ctx.now) }];
  });
}

/**
 * One group's list goes into another's (CG7). What both had confirmed in the same words counts once and stands; what only one
 * side had confirmed is asked again of those who have not answered it.
 */
function mergeLists(state: CommonGroundState, from: number, into: number, room: RoomFacts): readonly CommonGroundEvent[] {
  const { pass } = room.step;
  const moving = [...listAt(state, pass, from).items.values()];
  const staying = standing(listAt(state, pass, into));
  const moves: CommonGroundEvent[] = moving.map((item) => ({ type: 'itemMoved', item: item.id, from, to: into }));
  const matches = moving.flatMap((item) => {
    const twin = sameFind(state, item, staying, room);
    return twin ? [{ type: 'itemMatched', item: item.id, with: twin.id } as const] : [];
  });
  const counted = new Set<string>(matches.flatMap((match) => [match.item, match.with]));
  const members = livingOf(room, room.groups.find((group) => group.number === into)?.members ?? []);
  const again = [...moving, ...staying].filter((item) => isFind(item) && !counted.has(item.id) && item.by !== null && members.some((person) => !item.answers.has(person.id)));
  return [...moves, ...matches, ...again.map((item) => ({ type: 'itemReopened', item: item.id, why: 'merge' }) as const)];
}

const isFind = (item: Item): boolean => item.status === 'confirmed' && !item.withdrawn && item.sameAs === null;

function sameFind(state: CommonGroundState, item: Item, others: readonly Item[], room: RoomFacts): Item | undefined {
  const words = isFind(item) ? wordsOf(state, item) : null;
  if (words === null) return undefined;
  return others.find((other) => {
    const said = isFind(other) ? wordsOf(state, other) : null;
    return said !== null && isNearDuplicate(words, said, room.language);
  });
}

/** Groups still looking, with the running time at which they count as stuck. */
function searching(state: CommonGroundState, room: RoomFacts): readonly { readonly number: number; readonly stuckAt: number }[] {
  const { stage, pass } = room.step;
  if (stage !== 'race' || isWholeRoom(state.config, pass)) return [];
  return livingGroups(room).flatMap(({ number }) => {
    const list = listAt(state, pass, number);
    if (list.stuck || isDone(state, pass, list)) return [];
    return [{ number, stuckAt: Math.max(list.since, list.lastFind) + STUCK_MS }];
  });
}

function stuckGroups(state: CommonGroundState, room: RoomFacts, ctx: Context): readonly CommonGroundEvent[] {
  const at = ranFor(room.clock, ctx.now);
  return searching(state, room).filter((group) => group.stuckAt <= at).map(({ number }) => ({ type: 'groupStuck', group: number, at }));
}

/** When the next group counts as stuck; null while the clock stands (CG11). */
export function deadline(state: CommonGroundState, room: RoomFacts): number | null {
  const { clock } = room;
  const since = clock.kind === 'running' || clock.kind === 'untimed' ? clock.since : null;
  if (since === null || clock.kind === 'idle' || clock.kind === 'paused') return null;
  const first = Math.min(...searching(state, room).map((group) => group.stuckAt));
  return Number.isFinite(first) ? since + Math.max(0, first - clock.ran) : null;
}
