import type { Context, Fact, RoomFacts } from '../../kernel/activity.ts';
import type { Timestamp } from '../../kernel/clock.ts';
import { newRating, reactRating } from '../../parts/agreement.ts';
import { drawVoice, livingGroups, livingOf } from '../../parts/people.ts';
import type { CommunityDefinitionEvent, OwnEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { MERGES, type CommunityDefinitionState, type MergeKey, type Source } from './model.ts';
import { mergeKeyOf, workAt } from './texts.ts';

/** On a group stage's first entry: every group is handed its texts and somebody gets the pen (CD1, CD2). */
export function enter(state: CommunityDefinitionState, room: RoomFacts, ctx: Context): readonly CommunityDefinitionEvent[] {
  return withWork(state, [], room, ctx);
}

/** People came, slept, left or moved, groups joined, or 20 s without a Wait are over (CD3). */
export function react(state: CommunityDefinitionState, fact: Fact, room: RoomFacts, ctx: Context): readonly CommunityDefinitionEvent[] {
  if (room.step.stage === 'agreement') return reactRating(state.ratings.get(room.step.pass) ?? newRating(), fact, room);
  const key = mergeKeyOf(room.step);
  if (key === null) return [];
  if (fact.type === 'deadlinePassed') return agreed(state, key).filter(({ until }) => until <= fact.at).map(({ group }) => ({ type: 'textSent', group, how: 'agreed' }));
  const parted = livingAgain(state, key, room);
  const after = parted.reduce((now, event) => evolve(now, event, room.step), state);
  const joins = fact.type === 'groupsChanged' && fact.merged && workAt(after, key, fact.merged.from)?.joinedTo === null ? [{ type: 'workJoined', ...fact.merged } as const] : [];
  return withWork(state, [...parted, ...joins], room, ctx);
}

/** A group that had joined another and has people again writes for itself once more (K5, K8). */
function livingAgain(state: CommunityDefinitionState, key: MergeKey, room: RoomFacts): readonly OwnEvent[] {
  return livingGroups(room).flatMap(({ number }): readonly OwnEvent[] => {
    const into = workAt(state, key, number)?.joinedTo ?? null;
    return into === null ? [] : [{ type: 'workParted', from: number, into }];
  });
}

/** When the first agreed text is sent (CD3). */
export function deadline(state: CommunityDefinitionState, room: RoomFacts): Timestamp | null {
  const key = mergeKeyOf(room.step);
  const ends = key === null ? [] : agreed(state, key).map(({ until }) => until);
  return ends.length === 0 ? null : Math.min(...ends);
}

function agreed(state: CommunityDefinitionState, key: MergeKey): readonly { readonly group: number; readonly until: Timestamp }[] {
  return [...(state.work.get(key) ?? [])].flatMap(([group, { sending }]) => (sending.kind === 'agreeing' ? [{ group, until: sending.until }] : []));
}

/** Opens the work of groups that have none yet and gives pens that nobody in the group holds. */
function withWork(state: CommunityDefinitionState, events: readonly OwnEvent[], room: RoomFacts, ctx: Context): readonly OwnEvent[] {
  const key = mergeKeyOf(room.step);
  if (key === null) return [];
  const before = events.reduce((now, event) => evolve(now, event, room.step), state);
  const handed = handOut(before, key, room);
  const opened = room.groups.filter(({ number }) => !workAt(before, key, number)).map(({ number }): OwnEvent => ({ type: 'workOpened', group: number, id: ctx.random.id(), sources: handed.get(number) ?? [] }));
  const after = opened.reduce((now, event) => evolve(now, event, room.step), before);
  return [...events, ...opened, ...drawPens(after, key, room, ctx)];
}

function drawPens(state: CommunityDefinitionState, key: MergeKey, room: RoomFacts, ctx: Context): readonly OwnEvent[] {
  return livingGroups(room).flatMap(({ number, people }): readonly OwnEvent[] => {
    const work = workAt(state, key, number);
    if (!work || work.sending.kind === 'sent') return [];
    return work.drafts.flatMap((draft, index): readonly OwnEvent[] => {
      if (draft.pen !== null && people.some(({ id }) => id === draft.pen)) return [];
      const to = drawVoice(people, room, ctx);
      return to === draft.pen ? [] : [{ type: 'penGiven', group: number, draft: index === 0 ? 0 : 1, to, why: 'drawn', at: ctx.now }];
    });
  });
}

/**
 * Which texts of the stage before each group is handed: every text goes to the group where most of its people are, and to the smallest
 * when all have left, so that none is lost (K8).
 */
function handOut(state: CommunityDefinitionState, key: MergeKey, room: RoomFacts): ReadonlyMap<number, readonly Source[]> {
  const given = new Map<number, Source[]>();
  const earlier = MERGES.slice(0, MERGES.indexOf(key)).findLast((one) => state.work.has(one));
  const groups = livingGroups(room);
  if (!earlier || groups.length === 0 || state.work.has(key)) return given;
  const [stage = '', pass = '1'] = earlier.split('/');
  const before = new Map(room.groupsOf({ run: room.step.run, stage, pass: Number(pass) }).map(({ number, members }) => [number, members]));
  for (const [group, work] of state.work.get(earlier) ?? []) {
    if (work.joinedTo !== null) continue;
    const home = homeOf(livingOf(room, before.get(group) ?? []).map(({ id }) => id), groups, given);
    given.set(home, [...(given.get(home) ?? []), { key: earlier, group, joined: false }]);
  }
  return given;
}

type Living = ReturnType<typeof livingGroups>;

function homeOf(people: readonly string[], groups: Living, given: ReadonlyMap<number, readonly Source[]>): number {
  const counts = groups.map(({ number, people: members }) => ({ number, size: members.length, here: members.filter(({ id }) => people.includes(id)).length, texts: given.get(number)?.length ?? 0 }));
  const [home] = counts.toSorted((a, b) => b.here - a.here || a.size - b.size || a.texts - b.texts || a.number - b.number);
  return home?.number ?? 1;
}
