import { describe, expect, it } from 'vitest';
import { simulate } from './testing/simulate.ts';
import { toyPlan, toyRegistry } from './testing/toy.ts';

describe('[G2] [G3] [G5] simulation of the kernel', () => {
  it.each(Array.from({ length: 40 }, (_, index) => index + 1))('seed %i: nodes agree with a fresh fold, every command counts once, nothing leaks', (seed) => {
    const ran = simulate({ registry: toyRegistry, plan: [toyPlan('r1'), toyPlan('r2', { size: 2, minutes: 3 })], seed, clients: 12, commands: 300, permits: { onWall: () => false, groupsWith: () => [] } });
    for (const state of ran.states) expect(state).toEqual(ran.folded);
    const counts = new Map<string, Set<number>>();
    for (const recorded of ran.log) counts.set(recorded.commandId, (counts.get(recorded.commandId) ?? new Set()).add(recorded.rev));
    for (const [id, times] of ran.accepted) expect(`${id} ${times}`).toBe(`${id} 1`);
    for (const [id, revs] of counts) expect(`${id} ${Math.max(...revs) - Math.min(...revs) + 1}`).toBe(`${id} ${revs.size}`);
    expect(ran.log.map(({ rev }) => rev)).toEqual(ran.log.map((_, index) => index + 1));
    expect(ran.leaks).toEqual([]);
  });
});
