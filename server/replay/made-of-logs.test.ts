import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import type { RecordedEvent } from '../../shared/kernel/model.ts';
import { startSite, type Site } from '../http/testing/site.ts';
import { letWordsGo } from '../library/retention.ts';
import { wordsLeft } from '../library/words-left.ts';
import { recordOf, startNode } from '../rooms/testing/node.ts';
import { createMadeOfLogs } from './made-of-logs.ts';

const LOG = JSON.parse(readFileSync(join(import.meta.dirname, '../../e2e/logs/release-0.2-community-definition.json'), 'utf8')) as readonly RecordedEvent[];

let site: Site;
beforeEach(async () => {
  site = await startSite(registry);
  for (const [id, code] of [['over', '482913'], ['other', '593714']] as const) {
    await site.store.directory.addRoom(recordOf({ id, key: id, code, reader: id, createdAt: LOG[0]?.at ?? 0, endedAt: LOG.at(-1)?.at ?? 0 }));
    await site.store.events.append(id, 0, LOG);
  }
});
afterEach(() => site.close());

const WAYS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['its words are purged', () => site.asStaff('POST', '/api/sessions/over/purge', { what: 'words' })],
  ['all of it is purged', () => site.asStaff('POST', '/api/sessions/over/purge', { what: 'everything' })],
  ['it goes into the bin', () => site.asStaff('DELETE', '/api/sessions/over')],
  ['it is deleted', () => site.rooms.remove('over')],
  ['its words have had their time', () => letWordsGo({ registry, clock: site.clock, events: site.store.events, figures: site.store.figures, library: site.store.library, rooms: site.rooms }, 'over')],
];

describe('what was made of a session’s log is in memory no longer once', () => {
  it.each(WAYS)('%s, before anybody looks again', async (_name, goes) => {
    for (const id of ['over', 'other']) expect((await site.asStaff('GET', `/api/sessions/${id}/replay`)).statusCode).toBe(200);
    expect(['over', 'other'].map(site.replays.holds)).toEqual([true, true]);
    await goes();
    expect(['over', 'other'].map(site.replays.holds)).toEqual([false, true]);
  });

  it('another node took its words out, though nobody is in it here', async () => {
    expect((await site.asStaff('GET', '/api/sessions/over/replay')).statusCode).toBe(200);
    const elsewhere = startNode({ store: site.store, registry, bus: site.bus, clock: site.clock });
    const { live } = await elsewhere.rooms.open('over');
    expect(await live.submit({ commandId: 'staff:words', by: 'staff', decide: () => [{ type: 'wordsRemoved', targets: wordsLeft(registry, LOG).targets, reason: 'purge' }] })).toMatchObject({ ok: true });
    await Promise.resolve();
    expect(site.rooms.loaded('over')).toBeUndefined();
    expect(site.replays.holds('over')).toBe(false);
    elsewhere.rooms.close();
  });

  it('words went while it was being read: that reader gets what was read, and it is not kept', async () => {
    let words: (() => Promise<unknown>) | null = () => site.asStaff('POST', '/api/sessions/over/purge', { what: 'words' });
    const slow = { ...site.store.events, read: async (room: string, after: number) => {
      const log = await site.store.events.read(room, after);
      const goes = words;
      words = null;
      await goes?.();
      return log;
    } };
    const lengths = createMadeOfLogs({ store: slow, rooms: site.rooms }, 4, (_room, log) => Promise.resolve(log.length));
    expect(await lengths.of('over')).toBe(LOG.length);
    expect(lengths.holds('over')).toBe(false);
    expect(await lengths.of('over')).toBeGreaterThan(LOG.length);
    expect(lengths.holds('over')).toBe(true);
  });
});
