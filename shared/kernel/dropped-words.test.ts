import { expect, it } from 'vitest';
import { droppedWords } from './dropped-words.ts';
import { fold } from './fold.ts';
import { summariseSession } from './summary/summarise-session.ts';
import { consoleRoom, tryRoom, type TryRoom } from './testing/try-room.ts';
import { toyPlan, toyRegistry } from './testing/toy.ts';
import { UNDO_MS } from './undo.ts';
import { withoutWords } from './words.ts';

function dropped(): TryRoom {
  const room = tryRoom(toyRegistry, [toyPlan()]);
  room.host({ type: 'makePromise', what: 'Stays', who: '', by: '', work: '' });
  room.host({ type: 'makePromise', what: 'Open on Sundays', who: 'Ada', by: 'May', work: 'planning' });
  const id = room.state().promises[1]?.id ?? '';
  room.host({ type: 'tellPromise', id, did: 'We open at ten.' });
  room.host({ type: 'dropPromise', id });
  return room;
}

it('[QC3] [K2] a dropped promise’s words, and what was told of it, go once Undo is over, and no sooner', () => {
  const room = dropped();
  const at = room.log().at(-1)?.at ?? 0;
  expect(droppedWords(room.log(), at + UNDO_MS)).toEqual({ gone: null, waits: true });
  const { gone, waits } = droppedWords(room.log(), at + UNDO_MS + 1);
  expect(waits).toBe(false);
  expect(gone?.targets.map(({ field }) => field)).toEqual(['what', 'who', 'by', 'did']);
  const bare = room.log().map((recorded) => {
    const fields = gone?.targets.filter(({ rev }) => rev === recorded.rev).map(({ field }) => field) ?? [];
    return fields.length === 0 ? recorded : { ...recorded, event: withoutWords(recorded.event, fields) };
  });
  expect(JSON.stringify([bare, fold(toyRegistry, bare).promises, summariseSession(toyRegistry, bare)])).not.toMatch(/Sundays|Ada|May|ten/);
  expect(JSON.stringify(fold(toyRegistry, bare).promises)).toContain('Stays');
  expect(droppedWords(bare, at + 2 * UNDO_MS)).toEqual({ gone: null, waits: false });
});
it('[QC3] is gone from the console and from the figures at once; an Undo in time brings all of it back, for good', () => {
  const room = dropped();
  expect(JSON.stringify(consoleRoom(room).promises)).not.toContain('Sundays');
  expect(summariseSession(toyRegistry, room.log()).worked.promises).toEqual({ made: 1, told: 0 });
  expect(room.host({ type: 'undo' })).toMatchObject({ ok: true });
  expect(consoleRoom(room).promises).toHaveLength(2);
  expect(droppedWords(room.log(), Number.MAX_SAFE_INTEGER)).toEqual({ gone: null, waits: false });
});
