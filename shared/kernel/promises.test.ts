import { describe, expect, it } from 'vitest';
import { parseStored } from './event-schema.ts';
import { summariseSession } from './summary/summarise-session.ts';
import { fold } from './fold.ts';
import { typedTexts } from './testing/log.ts';
import { consoleRoom, HOST, phoneOf, refused, tryRoom, type TryRoom } from './testing/try-room.ts';
import { toyPlan, toyRegistry } from './testing/toy.ts';
import { withoutWords } from './words.ts';
import { NAUGHTY } from '../testing-data/naughty.ts';

function promised(): { readonly room: TryRoom; readonly id: string } {
  const room = tryRoom(toyRegistry, [toyPlan()]);
  room.join(3);
  room.host({ type: 'makePromise', what: 'Open on Sundays', who: 'Ada', by: 'May', work: 'planning' });
  return { room, id: room.state().promises[0]?.id ?? '' };
}
const did = (room: TryRoom): string | null | undefined => room.state().promises[0]?.did;

describe('[QC3] what became of a promise', () => {
  it('is told after the end too, by the host alone, and the newest telling stands', () => {
    const { room, id } = promised();
    expect(did(room)).toBeNull();
    room.host({ type: 'endSession' });
    expect(room.host({ type: 'tellPromise', id, did: '  We open at ten. ' })).toMatchObject({ ok: true });
    expect(did(room)).toBe('We open at ten.');
    room.host({ type: 'tellPromise', id, did: 'Ten to two.' });
    expect(did(room)).toBe('Ten to two.');
    for (const sender of [phoneOf('seat1'), { authority: 'helper', key: 'h', seat: null } as const]) expect(room.as(sender, { type: 'tellPromise', id, did: 'x' })).toMatchObject(refused('not_allowed'));
    expect(consoleRoom(room).promises).toMatchObject([{ id, did: 'Ten to two.' }]);
  });
  it('the same words again change nothing; none take it back; a dropped or unknown promise is refused', () => {
    const { room, id } = promised();
    room.host({ type: 'tellPromise', id, did: 'Done' });
    const { rev } = room.state();
    expect(room.host({ type: 'tellPromise', id, did: 'Done' })).toMatchObject({ ok: true });
    expect(room.state().rev).toBe(rev);
    room.host({ type: 'tellPromise', id, did: '' });
    expect(did(room)).toBeNull();
    expect(room.host({ type: 'tellPromise', id: 'other', did: 'x' })).toMatchObject(refused('unknown_text'));
    room.host({ type: 'dropPromise', id });
    expect(room.host({ type: 'tellPromise', id, did: 'x' })).toMatchObject(refused('unknown_text'));
  });
  it('[K2] Undo brings back what was told before, after the end as well; nothing else is undone then', () => {
    const { room, id } = promised();
    room.host({ type: 'tellPromise', id, did: 'First' });
    room.host({ type: 'endSession' });
    expect(room.host({ type: 'undo' })).toMatchObject(refused('nothing_to_undo'));
    room.host({ type: 'tellPromise', id, did: 'Second' });
    expect(room.host({ type: 'undo' })).toMatchObject({ ok: true });
    expect(did(room)).toBe('First');
    const other = promised().room;
    other.as({ authority: 'helper', key: 'h', seat: null }, { type: 'spotlight', id: null });
    other.join(1, 'more');
    other.as({ authority: 'host', key: 'staff-2', seat: null }, { type: 'lockDoor', locked: true });
    other.host({ type: 'endSession' });
    expect(other.as({ authority: 'host', key: 'staff-2', seat: null }, { type: 'undo' })).toMatchObject(refused('session_over'));
  });
  it('its words stand in one event field, and can be removed', () => {
    const { room, id } = promised();
    room.host({ type: 'tellPromise', id, did: 'We open at ten.' });
    expect(typedTexts(toyRegistry, room.log()).filter(({ text }) => text === 'We open at ten.')).toEqual([{ rev: room.state().rev, field: 'did', text: 'We open at ten.' }]);
    const bare = room.log().map((recorded) => (recorded.event.type === 'promiseTold' ? { ...recorded, event: withoutWords(recorded.event, ['did']) } : recorded));
    expect(JSON.stringify(fold(toyRegistry, bare).promises)).not.toContain('ten');
  });
  it('[K12] any text is stored as it was cleaned and read back', () => {
    const { room, id } = promised();
    for (const { text } of NAUGHTY) room.host({ type: 'tellPromise', id, did: text });
    const runs = new Map<string, string>();
    const stored = room.log().map((recorded) => ({ ...recorded, event: parseStored(toyRegistry, runs, JSON.parse(JSON.stringify(recorded.event))) ?? recorded.event }));
    expect(fold(toyRegistry, stored)).toEqual(room.state());
    expect(room.log().filter(({ event }) => event.type === 'promiseTold').length).toBeGreaterThan(10);
  });
  it('[Every session] is counted: promises, and what became of them', () => {
    const { room, id } = promised();
    room.host({ type: 'makePromise', what: 'A second shelf', who: '', by: '', work: '' });
    expect(summariseSession(toyRegistry, room.log()).worked.promises).toEqual({ made: 2, told: 0 });
    room.as(HOST, { type: 'tellPromise', id, did: 'Done' });
    expect(summariseSession(toyRegistry, room.log()).worked.promises).toEqual({ made: 2, told: 1 });
  });
});
