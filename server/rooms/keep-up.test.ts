import { expect, it } from 'vitest';
import type { RecordedEvent } from '../../shared/kernel/model.ts';
import { createManualClock } from '../clock/manual-clock.ts';
import { keepUp, type Kept } from './keep-up.ts';
import type { LiveRoom, OnChange } from './live-room.ts';
import { keepingLog, START } from './testing/node.ts';

const AGAIN_MS = 5_000;

function keeping(due: ReturnType<Kept['due']>) {
  const clock = createManualClock(START);
  const listeners: OnChange[] = [];
  const room = { id: 'room', onChange: (listener: OnChange) => (listeners.push(listener), () => undefined) } as unknown as LiveRoom;
  const done = { writes: 0 };
  const write = (): Promise<void> => Promise.resolve(void (done.writes += 1));
  const keeper = keepUp({ clock, log: keepingLog() }, room, { write, due: () => due, laterMs: AGAIN_MS, level: 'warn', failed: 'not kept' });
  const ask = (times: number): void => { for (let time = 0; time < times; time += 1) listeners.forEach((run) => { run([] as readonly RecordedEvent[]); }); };
  return { clock, done, keeper, ask };
}

it.each([['now', 2], ['soon', 2]] as const)('%s: hundreds who ask while one write waits share it', async (due, writes) => {
  const { done, keeper, ask } = keeping(due);
  await keeper.kept();
  ask(300);
  await keeper.kept();
  expect(done.writes).toBe(writes);
});
it('soon: the first at once, the others after the pause, together; after a quiet pause at once again', async () => {
  const { clock, done, keeper, ask } = keeping('soon');
  const writes = async (): Promise<number> => { await keeper.kept(); return done.writes; };
  ask(1);
  expect(await writes()).toBe(1);
  ask(1);
  expect(await writes()).toBe(1);
  clock.advance(1_000);
  ask(50);
  clock.advance(AGAIN_MS);
  expect(await writes()).toBe(2);
  clock.advance(AGAIN_MS);
  ask(1);
  expect(await writes()).toBe(3);
});
