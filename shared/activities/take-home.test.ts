import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseStored } from '../kernel/event-schema.ts';
import { evolveRoom, emptyRoom } from '../kernel/evolve.ts';
import { fold } from '../kernel/fold.ts';
import type { RecordedEvent, RoomState } from '../kernel/model.ts';
import { viewRoom } from '../kernel/room.ts';
import type { RunTakeHome } from '../kernel/take-home.ts';
import type { CommonGroundState } from './common-ground/model.ts';
import type { CommunityDefinitionState } from './community-definition/model.ts';
import { finalVersion } from './community-definition/texts.ts';
import { registry } from './index.ts';

const runs = new Map<string, string>();
const LOG = (JSON.parse(readFileSync(resolve(import.meta.dirname, '../../e2e/logs/release-0.3-all-exercises.json'), 'utf8')) as readonly RecordedEvent[])
  .map((recorded) => ({ ...recorded, event: parseStored(registry, runs, recorded.event) ?? recorded.event }));
const ended = fold(registry, LOG);

/** Of every person with a phone, of one exercise. */
function homesOf(state: RoomState, activity: string): readonly RunTakeHome[] {
  return [...state.seats.keys()].flatMap((seat) => {
    const face = viewRoom(registry, state, { face: 'phone', seat });
    return face.face === 'phone' ? face.mine.flatMap(({ home }) => home?.filter((run) => run.activity === activity) ?? []) : [];
  });
}
function hostsOf(state: RoomState): readonly RunTakeHome[] | undefined {
  const face = viewRoom(registry, state, { face: 'console', authority: 'host', key: 'h', seat: null });
  return face.face === 'console' ? face.home : undefined;
}
const hide = (state: RoomState, id: string): RoomState => ({ ...state, hidden: new Set([...state.hidden, id]) });
const definition = [...ended.runs.values()].find(({ activity }) => activity === 'community-definition')?.state as CommunityDefinitionState;
const final = finalVersion(definition);

describe('what people may take home', () => {
  it('is told from the last step on and after the end, not before', () => {
    let state = emptyRoom();
    const told = new Set<string>();
    for (const recorded of LOG) {
      state = evolveRoom(registry, state, recorded);
      if (hostsOf(state)) told.add(state.phase === 'ended' ? 'ended' : (state.current?.stage ?? 'lobby'));
    }
    expect([...told]).toEqual(['promises', 'ended']);
    expect(state.current?.run).toBe(ended.plan.at(-1));
  });

  it('[CD10] has the room’s words, on the host’s own page too; [K10] hidden since, they are in nobody’s', () => {
    const words = final?.text ?? '';
    expect(words).not.toBe('');
    expect(hostsOf(ended)?.find(({ activity }) => activity === 'community-definition')).toMatchObject({ made: [words] });
    const before = homesOf(ended, 'community-definition');
    expect(before.length).toBeGreaterThan(3);
    for (const home of before) expect(home.made).toEqual([words]);
    const after = hide(ended, final?.id ?? '');
    for (const home of [...homesOf(after, 'community-definition'), ...(hostsOf(after) ?? [])]) expect(home.made ?? []).not.toContain(words);
  });

  it('[K10] a group’s text hidden by any of its wordings is in nobody’s page', () => {
    // Without the room's words everybody has the texts they helped to make.
    const bare = hide(ended, final?.id ?? '');
    const draft = [...definition.work.values()].flatMap((groups) => [...groups.values()]).flatMap(({ drafts }) => drafts)
      .find(({ text }) => text !== null && text !== '' && homesOf(bare, 'community-definition').some(({ went }) => went?.includes(text)));
    const text = draft?.text ?? '';
    expect(text).not.toBe('');
    for (const home of homesOf(hide(bare, `${draft?.id ?? ''}.0`), 'community-definition')) expect(home.went).not.toContain(text);
  });

  it('[CG10] has what one’s group found, not what others did, and nothing hidden; the host’s has none of it', () => {
    const homes = homesOf(ended, 'common-ground').filter(({ made }) => made !== undefined && made.length > 0);
    expect(new Set(homes.map(({ made }) => made?.join())).size).toBeGreaterThan(1);
    for (const home of hostsOf(ended)?.filter(({ activity }) => activity === 'common-ground') ?? []) expect(home.made).toBeUndefined();
    const ground = ended.runs.get(homes[0]?.run ?? '')?.state as CommonGroundState;
    const item = [...(ground.rounds.get(1)?.lists.values() ?? [])].flatMap(({ items }) => [...items.values()]).find(({ text }) => text !== null && homes[0]?.made?.includes(text));
    expect(homesOf(hide(ended, item?.id ?? ''), 'common-ground').flatMap(({ made }) => made ?? [])).not.toContain(item?.text);
  });
});
