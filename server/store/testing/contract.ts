import { expect, it } from 'vitest';
import type { RecordedEvent } from '../../../shared/kernel/model.ts';
import type { EventStore } from '../../ports.ts';
import { named, recorded } from './events.ts';

const ROOM = 'room000001';

const removal = (rev: number, targets: readonly { rev: number; field: string }[]): RecordedEvent =>
  recorded(rev, { type: 'wordsRemoved', targets, reason: 'host' });

/** What every log must do. `open` gives a fresh, empty one. */
export function eventStoreContract(open: () => EventStore): void {
  it('[G5] keeps events in order, without gaps, room by room', async () => {
    const store = open();
    expect(await store.append(ROOM, 0, [named(1, 'Rosa'), named(2, 'Sam')])).toEqual({ ok: true, rev: 2 });
    expect(await store.append('other', 0, [named(1, 'Lee')])).toEqual({ ok: true, rev: 1 });
    expect(await store.append(ROOM, 2, [named(3, 'Ana')])).toEqual({ ok: true, rev: 3 });
    expect(await store.read(ROOM, 0)).toEqual([named(1, 'Rosa'), named(2, 'Sam'), named(3, 'Ana')]);
    expect(await store.read(ROOM, 2)).toEqual([named(3, 'Ana')]);
    expect(await store.read('nobody', 0)).toEqual([]);
  });

  it('[G5] refuses events that do not follow the expected rev', async () => {
    const store = open();
    await expect(store.append(ROOM, 0, [named(2, 'Rosa')])).rejects.toThrow(TypeError);
    await expect(store.append(ROOM, 0, [named(1, 'Rosa'), named(3, 'Sam')])).rejects.toThrow(TypeError);
    expect(await store.read(ROOM, 0)).toEqual([]);
  });

  it('lets only the first of two writers at the same rev through', async () => {
    const store = open();
    const both = await Promise.all([store.append(ROOM, 0, [named(1, 'Rosa')]), store.append(ROOM, 0, [named(1, 'Sam', 'x:1')])]);
    expect(both).toEqual([{ ok: true, rev: 1 }, { ok: false, conflict: true }]);
    expect(await store.read(ROOM, 0)).toEqual([named(1, 'Rosa')]);
  });

  it('[G2] answers a command id that is already in the log with a conflict, and writes nothing of that append', async () => {
    const store = open();
    await store.append(ROOM, 0, [named(1, 'Rosa', 'seat:a')]);
    const again = await store.append(ROOM, 1, [named(2, 'Sam', 'seat:b'), named(3, 'Rosa', 'seat:a')]);
    expect(again).toEqual({ ok: false, conflict: true });
    expect(await store.read(ROOM, 0)).toHaveLength(1);
    expect(await store.append('other', 0, [named(1, 'Rosa', 'seat:a')])).toEqual({ ok: true, rev: 1 });
  });

  it('keeps several events of one command', async () => {
    const store = open();
    expect(await store.append(ROOM, 0, [named(1, 'Rosa', 'c'), named(2, 'Sam', 'd'), named(3, 'Ana', 'c')])).toEqual({ ok: true, rev: 3 });
  });

  it('keeps what it was given, not what the caller changes later', async () => {
    const store = open();
    const event = { type: 'participantNamed' as const, id: 'p1', name: 'Rosa' };
    await store.append(ROOM, 0, [recorded(1, event)]);
    event.name = 'changed';
    expect(await store.read(ROOM, 0)).toEqual([named(1, 'Rosa')]);
  });

  it('keeps every kind of text as it is', async () => {
    const store = open();
    const texts = ['', '\u0000a', '"quoted" \\ back', '👩🏽‍🚒 é \u200F', "Robert'); DROP TABLE events;--", '\n\t', 'null'];
    await store.append(ROOM, 0, texts.map((text, index) => named(index + 1, text)));
    const names = (await store.read(ROOM, 0)).map(({ event }) => (event.type === 'participantNamed' ? event.name : undefined));
    expect(names).toEqual(texts);
  });

  it('removes words: the fields are null and the removal is an event of its own', async () => {
    const store = open();
    const step = { run: 'r', stage: 's', pass: 1 };
    await store.append(ROOM, 0, [named(1, 'Rosa'), recorded(2, { type: 'activity', step, event: { type: 'written', text: 'hello' } as { type: string } }), named(3, 'Sam')]);
    const removed = removal(4, [{ rev: 1, field: 'name' }, { rev: 2, field: 'text' }]);
    const { event } = removed;
    expect(await store.remove(ROOM, 3, event.type === 'wordsRemoved' ? event.targets : [], removed)).toEqual({ ok: true, rev: 4 });
    const log = await store.read(ROOM, 0);
    expect(log[0]?.event).toEqual({ type: 'participantNamed', id: 'p1', name: null });
    expect(log[1]?.event).toEqual({ type: 'activity', step, event: { type: 'written', text: null } });
    expect(log[2]).toEqual(named(3, 'Sam'));
    expect(log[3]).toEqual(removed);
  });

  it('removes nothing at a stale rev, at a rev that is not there or from a field that is not there', async () => {
    const store = open();
    await store.append(ROOM, 0, [named(1, 'Rosa'), named(2, 'Sam')]);
    const name = [{ rev: 1, field: 'name' }];
    expect(await store.remove(ROOM, 1, name, removal(2, name))).toEqual({ ok: false, conflict: true });
    for (const target of [{ rev: 1, field: 'text' }, { rev: 1, field: 'type' }, { rev: 7, field: 'name' }, { rev: 1, field: 'toString' }]) {
      await expect(store.remove(ROOM, 2, [target], removal(3, [target]))).rejects.toThrow(TypeError);
    }
    expect(await store.read(ROOM, 0)).toEqual([named(1, 'Rosa'), named(2, 'Sam')]);
  });

  it('drops a whole log, and only that one', async () => {
    const store = open();
    await store.append(ROOM, 0, [named(1, 'Rosa')]);
    await store.append('other', 0, [named(1, 'Sam')]);
    await store.drop(ROOM);
    expect(await store.read(ROOM, 0)).toEqual([]);
    expect(await store.read('other', 0)).toEqual([named(1, 'Sam')]);
    expect(await store.append(ROOM, 0, [named(1, 'Ana')])).toEqual({ ok: true, rev: 1 });
  });
}
