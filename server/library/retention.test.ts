import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import type { RecordedEvent } from '../../shared/kernel/model.ts';
import { retentionTargets } from '../../shared/kernel/summary/retention.ts';
import { summariseSession } from '../../shared/kernel/summary/summarise-session.ts';
import { createManualClock, type ManualClock } from '../clock/manual-clock.ts';
import { keepHouse } from '../housekeeping.ts';
import { readLog } from '../rooms/load.ts';
import { openTestStore, recordOf, startNode, type Node } from '../rooms/testing/node.ts';

const DAY = 24 * 3_600_000;
const LOG = JSON.parse(readFileSync(join(import.meta.dirname, '../../e2e/logs/release-0.2-community-definition.json'), 'utf8')) as readonly RecordedEvent[];
const ENDED = LOG.at(-1)?.at ?? 0;

/** Nodes on one store, with one whole session that is over. */
async function afterwards(nodes = 1): Promise<{ readonly clock: ManualClock; readonly nodes: readonly Node[] }> {
  const clock = createManualClock(ENDED);
  const store = openTestStore(clock);
  await store.directory.addRoom(recordOf({ id: 'over', createdAt: LOG[0]?.at ?? 0, endedAt: ENDED }));
  await store.events.append('over', 0, LOG);
  return { clock, nodes: Array.from({ length: nodes }, (_, index) => startNode({ store, clock, registry, seed: `node ${index}` })) };
}
const keep = ({ rooms, store, log, clock }: Node): (() => void) => keepHouse({ registry, clock, directory: store.directory, events: store.events, figures: store.figures, library: store.library, rooms, log });
const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 400));
const left = async ({ store }: Node): Promise<number> => retentionTargets(registry, await readLog(registry, store.events, 'over')).length;
/** However slow the machine; and what follows the removal has had its time too. */
const gone = async (node: Node): Promise<void> => {
  await expect.poll(() => left(node), { timeout: 10_000 }).toBe(0);
  await settled();
};
const removals = async ({ store }: Node): Promise<readonly string[]> => (await store.events.read('over', 0)).flatMap(({ event, commandId }) => (event.type === 'wordsRemoved' && event.reason === 'retention' ? [commandId] : []));

it('people’s own words go 30 days after the end, not before; figures and what the room made stay', async () => {
  const { clock, nodes: [node] } = await afterwards();
  if (!node) throw new Error('no node');
  const stop = keep(node);
  clock.advance(30 * DAY - 1);
  await settled();
  expect(await left(node)).toBeGreaterThan(20);
  const figures = summariseSession(registry, await readLog(registry, node.store.events, 'over'));
  clock.advance(10 * 60_000);
  await gone(node);
  expect(await removals(node)).toEqual([`sys:retention:${LOG.length}`]);
  expect(node.store.library.item('over')).toMatchObject({ wordsGoneAt: clock.now(), people: expect.any(Number) as number });
  expect(node.store.figures.of('over')).toEqual({ ...figures, rev: expect.any(Number) as number });
  // Not kept in memory for that.
  expect(node.rooms.loaded('over')).toBeUndefined();
  stop();
  expect(node.log.lines).toEqual([]);
  node.rooms.close();
  await node.store.close();
});

it('a server that was off that day does it when it is back; two of them do it once; in the bin too', async () => {
  const { clock, nodes } = await afterwards(2);
  const [one] = nodes;
  if (!one) throw new Error('no node');
  clock.advance(20 * DAY);
  await one.store.library.bin('over', clock.now());
  clock.advance(25 * DAY);
  const stops = nodes.map(keep);
  await gone(one);
  expect(await removals(one)).toEqual([`sys:retention:${LOG.length}`]);
  expect(one.store.figures.of('over')).toMatchObject({ version: 1 });
  stops.forEach((stop) => { stop(); });
  expect(nodes.flatMap(({ log }) => log.lines)).toEqual([]);
  nodes.forEach(({ rooms }) => { rooms.close(); });
  await one.store.close();
});

it('a pinned session keeps its words until it is let go', async () => {
  const { clock, nodes: [node] } = await afterwards();
  if (!node) throw new Error('no node');
  await node.store.library.pin('over', true);
  const stop = keep(node);
  clock.advance(90 * DAY);
  await settled();
  expect(await left(node)).toBeGreaterThan(20);
  await node.store.library.pin('over', false);
  clock.advance(10 * 60_000);
  await gone(node);
  stop();
  node.rooms.close();
  await node.store.close();
});
