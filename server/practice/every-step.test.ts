import { afterEach, describe, expect, it } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import { stepKey } from '../../shared/kernel/step.ts';
import { closeAll, next, pass, planOf, restart, start, stateOf, type Running } from './testing/running.ts';

afterEach(closeAll);

/** What people made: everything but who is awake and the clocks, which a restart may touch. */
async function work(running: Running): Promise<unknown> {
  const { runs, groups, shown, entered, current } = await stateOf(running);
  return { runs, groups, shown, steps: [...entered.keys()], current };
}

describe('[G2] [G5] [K2] the server is stopped and started again in every step of every exercise', () => {
  it.each([...registry.keys()].filter((id) => id !== 'closing'))('%s', { timeout: 30_000 }, async (activity) => {
    let running = await start(9, 16, planOf([activity, 'closing']));
    const steps = new Set<string>();
    await pass(running, 5_000);
    while (await next(running)) {
      const { current } = await stateOf(running);
      if (!current || steps.has(stepKey(current))) continue;
      steps.add(stepKey(current));
      await pass(running, 8_000);
      const before = await work(running);
      running = await restart(running, 3_000);
      expect(await work(running)).toEqual(before);
      await pass(running, 8_000);
    }
    expect(steps.size).toBeGreaterThan(2);
    expect(running.node.log.lines).toEqual([]);
  });
});
