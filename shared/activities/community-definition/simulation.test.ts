import { describe, expect, it } from 'vitest';
import { factsOf } from '../../kernel/facts.ts';
import type { RoomState } from '../../kernel/model.ts';
import type { Random } from '../../kernel/random.ts';
import type { Permits } from '../../kernel/testing/canary.ts';
import { expectKept } from '../../kernel/testing/expect-kept.ts';
import { expectOneTruth } from '../../kernel/testing/expect-one-truth.ts';
import { simulate } from '../../kernel/testing/simulate.ts';
import type { Raw } from '../../kernel/testing/try-room.ts';
import { registry } from '../index.ts';
import { MERGES, type CommunityDefinitionState } from './model.ts';
import { planOf } from './testing/play.ts';
import { galleryTexts, newestVersion, sourcesOf, workAt } from './texts.ts';

const SEEDS = 500;
const own = (state: RoomState): CommunityDefinitionState => state.runs.get('d')?.state as CommunityDefinitionState;

const permits: Permits = {
  onWall: (state, id) => own(state).revealed.includes(id) || own(state).versions.some((version) => version.shown && version.id === id),
  /** A group holds what it writes and what it was handed. */
  groupsWith: (state, id) => {
    const run = own(state);
    return MERGES.flatMap((key) => {
      const [stage = '', pass = '1'] = key.split('/');
      const room = factsOf(state, { run: 'd', stage, pass: Number(pass) });
      return [...(run.work.get(key)?.keys() ?? [])].filter((group) => {
        const drafts = workAt(run, key, group)?.drafts ?? [];
        return drafts.some((draft) => id.startsWith(`${draft.id}.`)) || sourcesOf(run, room, key, group).some((source) => source.id === id);
      });
    });
  },
  /** The gallery is for all; drafters read everything a draft is made from. */
  toPerson: (state, person, id) => {
    const { current } = state;
    if (current?.run !== 'd') return false;
    const run = own(state);
    const gallery = galleryTexts(run, factsOf(state, current)).some((text) => text.id === id);
    if (current.stage === 'gallery') return gallery;
    if (!run.drafters.has(person)) return false;
    return gallery || newestVersion(run)?.id === id || run.wishes.some((wish) => wish.id === id);
  },
};

/** The host drafts, names drafters, shows, takes texts and ends. */
function hostWork(state: RoomState, random: Random, words: () => string): Raw | null {
  const run = own(state);
  const people = [...state.people.keys()];
  const person = people[random.int(Math.max(1, people.length))] ?? 'nobody';
  const version = run.versions[random.int(Math.max(1, run.versions.length))]?.id ?? 'none';
  switch (random.int(6)) {
    case 0: return { type: 'nameDrafter', person, on: random.next() < 0.8 };
    case 1: return { type: 'showVersion', id: version, shown: random.next() < 0.6 };
    case 2: return { type: 'takeText', group: 1 + random.int(3) };
    case 3: return { type: 'chooseEnding', how: 'parked' };
    default: return { type: 'saveVersion', base: newestVersion(run)?.id ?? null, text: words() };
  }
}

describe('[G2] [G3] [G4] [G5] [K10] Community Definition, simulated', () => {
  it(`${SEEDS} seeds: nodes agree with a fresh fold, each command counts once, no words leak`, { timeout: 240_000 }, () => {
    let accepted = 0;
    const stages = new Set<string>();
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const plan = planOf({ drafters: 'named', secondRound: seed % 2 === 0, groups: seed % 3 === 0 ? 'always' : 'count' });
      const ran = simulate({ registry, plan, seed, clients: 12, commands: 300, permits, hostWork });
      expectOneTruth(ran);
      if (seed % 10 === 0) expectKept(registry, ran.log, permits, `seed ${seed}`);
      for (const key of ran.folded.entered.keys()) stages.add(key);
      accepted += ran.accepted.size;
    }
    expect(accepted).toBeGreaterThan(SEEDS * 100);
    for (const step of ['solo/1', 'pairs/1', 'groups/1', 'gallery/1', 'drafting/2', 'agreement/2', 'closing/1']) expect(stages).toContain(`d/${step}`);
  });
});
