import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import type { CommunityDefinitionResult } from '../../shared/activities/community-definition/result.ts';
import type { SessionReport } from '../../shared/http-summary.ts';
import type { RecordedEvent, WordTarget } from '../../shared/kernel/model.ts';
import { retentionTargets } from '../../shared/kernel/summary/retention.ts';
import { summariseSession } from '../../shared/kernel/summary/summarise-session.ts';
import { readLog } from '../rooms/load.ts';
import type { OpenRoom } from '../rooms/open-room.ts';
import { recordOf } from '../rooms/testing/node.ts';
import { startSite, type Site } from './testing/site.ts';

let site: Site;
beforeEach(async () => void (site = await startSite(registry)));
afterEach(() => site.close());

const recorded = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../e2e/logs/release-0.2-community-definition.json'), 'utf8')) as readonly RecordedEvent[];
const HOST = { authority: 'host', key: 'staff-1', seat: null } as const;
const command = (body: { readonly type: string } & Readonly<Record<string, unknown>>) => ({ id: `command-${body.type}`, to: 'room' as const, step: null, as: null, command: body });

/** A whole session that ended, as another day left it in the store; without its end it is still open. */
async function stored(log: readonly RecordedEvent[] = recorded): Promise<OpenRoom> {
  const record = recordOf({ endedAt: null });
  await site.store.directory.addRoom(record);
  await site.store.events.append(record.id, 0, log);
  const room = await site.rooms.open(record.id);
  await room.recordKept();
  return room;
}
const report = async ({ live }: OpenRoom): Promise<SessionReport> => (await site.asStaff('GET', `/api/sessions/${live.id}/summary`)).json();
const remove = (room: OpenRoom, targets: readonly WordTarget[], reason: 'retention' | 'purge'): Promise<unknown> =>
  room.live.submit({ commandId: `sys:${reason}`, by: 'system', decide: () => [{ type: 'wordsRemoved', targets, reason }] });

describe('[Kept] figures outlive the words', () => {
  it('after 30 days the summary has the same figures, and what the room made', async () => {
    const room = await stored();
    const before = await report(room);
    const log = await readLog(registry, site.store.events, room.live.id);
    await remove(room, retentionTargets(registry, log), 'retention');
    const after = await report(room);
    expect(after.figures).toEqual(before.figures);
    const made = ({ results }: SessionReport): CommunityDefinitionResult => results[0]?.result as CommunityDefinitionResult;
    expect(made(after)).toMatchObject({ final: made(before).final, flow: made(before).flow });
    expect(made(after).final).toMatch(/\w+ \w+/);
    // Without what was kept they would be others: words that are gone cannot be counted.
    expect(summariseSession(registry, await readLog(registry, site.store.events, room.live.id)).exercises).not.toEqual(before.figures.exercises);
  });
  it('what became of a promise is counted after that too', async () => {
    const room = await stored(recorded.filter(({ event }) => event.type !== 'sessionEnded'));
    await room.command(command({ type: 'makePromise', what: 'A bench', who: '', by: '', work: '' }), HOST);
    await room.command(command({ type: 'endSession' }), HOST);
    await room.recordKept();
    await remove(room, retentionTargets(registry, await readLog(registry, site.store.events, room.live.id)), 'retention');
    await room.command(command({ type: 'tellPromise', id: room.live.state.promises[0]?.id ?? '', did: 'It stands by the door.' }), HOST);
    expect((await report(room)).figures.worked.promises).toEqual({ made: 1, told: 1 });
  });
  it('they are kept at each ending, so a session that went on is measured as it ended last', async () => {
    const room = await stored(recorded.filter(({ event }) => event.type !== 'sessionEnded'));
    await room.command(command({ type: 'endSession' }), HOST);
    await room.recordKept();
    const first = site.store.figures.of(room.live.id);
    expect(first).toEqual((await report(room)).figures);
    site.clock.advance(60_000);
    await room.command(command({ type: 'reopenSession' }), HOST);
    await room.recordKept();
    expect((await report(room)).figures.endedAt).toBeNull();
    site.clock.advance(60_000);
    await room.command({ ...command({ type: 'endSession' }), id: 'command-again' }, HOST);
    await room.recordKept();
    const second = site.store.figures.of(room.live.id);
    expect(second?.endedAt).not.toBe(first?.endedAt);
    expect(second).toEqual((await report(room)).figures);
  });
  it('figures hold no word anybody typed', async () => {
    const room = await stored();
    const kept = JSON.stringify(site.store.figures.of(room.live.id));
    const words = recorded.flatMap(({ event }) => (event.type === 'activity' && 'text' in event.event ? [String(event.event.text)] : [])).filter((text) => text.length > 4);
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((text) => kept.includes(text))).toEqual([]);
  });
});
