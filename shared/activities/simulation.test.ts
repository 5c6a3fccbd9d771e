import { describe, expect, it } from 'vitest';
import type { RoomState } from '../kernel/model.ts';
import { expectKept } from '../kernel/testing/expect-kept.ts';
import { expectOneTruth } from '../kernel/testing/expect-one-truth.ts';
import { simulate } from '../kernel/testing/simulate.ts';
import { commonGround } from './common-ground/index.ts';
import { itemAt, sourceOf } from './common-ground/lists.ts';
import type { CommonGroundState } from './common-ground/model.ts';
import { closing } from './closing/index.ts';
import { questionCard } from './question-card/index.ts';
import { registry } from './index.ts';

const SEEDS = 500;
const plan = [
  { run: 'g', activity: 'common-ground', version: 1, preset: '15', config: commonGround.presets[0].config },
  { run: 'q', activity: 'question-card', version: 1, preset: null, config: questionCard.presets[0].config },
  { run: 'b', activity: 'common-ground', version: 1, preset: 'bigger-20', config: { ...commonGround.presets[0].config, bigger: true, biggerGroups: 'all', groupSize: 2 } },
  { run: 'c', activity: 'closing', version: 1, preset: null, config: closing.presets[0].config },
];

function sourceId(state: CommonGroundState, id: string): string {
  const item = itemAt(state, id);
  return item ? sourceOf(state, item).id : id;
}

/** What Common Ground itself puts on the wall: revealed favourites, shared finds, items read aloud, and what they came from. */
function onWall(state: RoomState, id: string): boolean {
  for (const run of state.runs.values()) {
    if (run.activity !== 'common-ground') continue;
    const own = run.state as CommonGroundState;
    for (const [pass, round] of own.rounds) {
      if (round.revealed.some((shown) => shown.item === id || sourceId(own, shown.item) === id)) return true;
      for (const list of round.lists.values()) {
        for (const item of list.items.values()) {
          if (item.read && (item.id === id || sourceOf(own, item).id === id)) return true;
          if (round.sharedRevealed && item.pass === pass && item.status === 'confirmed' && sourceOf(own, item).id === id) return true;
        }
      }
    }
  }
  return false;
}

/** A bigger round's groups hold what was brought into it. */
function groupsWith(state: RoomState, id: string): readonly number[] {
  return [...state.runs.values()].flatMap((run) => {
    if (run.activity !== 'common-ground') return [];
    const own = run.state as CommonGroundState;
    return [...own.places.keys()].flatMap((place) => (sourceId(own, place) === id ? (itemAt(own, place)?.group ?? []) : []));
  });
}

describe('[G2] [G3] [G4] [G5] [K10] all exercises, simulated', () => {
  it(`${SEEDS} seeds: nodes agree with a fresh fold, each command counts once, no words leak`, { timeout: 240_000 }, () => {
    let accepted = 0;
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const ran = simulate({ registry, plan, seed, clients: 12, commands: 300, permits: { onWall, groupsWith } });
      expectOneTruth(ran);
      if (seed % 10 === 0) expectKept(registry, ran.log, { onWall }, `seed ${seed}`);
      accepted += ran.accepted.size;
    }
    expect(accepted).toBeGreaterThan(SEEDS * 100);
  });
});
