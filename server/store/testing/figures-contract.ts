import { expect, it } from 'vitest';
import type { SessionFigures } from '../../../shared/kernel/summary/figures.ts';
import type { Store } from '../store.ts';
import { NOW, roomRecord } from './directory-contract.ts';

const figures = (rev: number): SessionFigures => ({
  version: 1, rev, language: 'en', openedAt: NOW, startedAt: NOW + 1, endedAt: NOW + 2, people: { all: 5, phone: 4, paper: 1, table: 0, room: 0 }, plannedMs: 60_000, spentMs: 59_000, stages: [],
  exercises: [{ run: 'r', activity: 'ask', version: 1, preset: '15', summary: { asked: 5 } }],
  worked: { shown: 1, hidden: 0, overruled: 0, promises: { made: 1, told: 0 }, here: 5, sent: 4, skipped: 1, helped: 1, selves: null },
});

/** What every table of figures must do. `open` gives a fresh, empty store. */
export function figuresContract(open: () => Store): void {
  it('figures are kept and replaced, and go with their room; there are none without one', async () => {
    const store = open();
    await store.directory.addRoom(roomRecord('a'));
    expect(store.figures.of('a')).toBeUndefined();
    await store.figures.keep('a', figures(10));
    await store.figures.keep('a', figures(20));
    expect(store.figures.of('a')).toEqual(figures(20));
    await store.directory.changeRoom('a', { title: 'Another' });
    expect(store.figures.of('a')).toEqual(figures(20));
    await store.directory.deleteRoom('a');
    expect(store.figures.of('a')).toBeUndefined();
    await expect(store.figures.keep('nowhere', figures(1))).rejects.toThrow();
  });
}
