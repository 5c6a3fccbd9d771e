import { describe, expect, it } from 'vitest';
import { eraseKept, forgetOldKept, keep, keepers, keepTold, keptFor, pageOf } from './keepsakes.ts';
import { memoryStore } from './storage.ts';

const DAY = 24 * 60 * 60 * 1000;
const at = (person: string, run = 'run') => ({ room: 'room', person, run });

describe('what a phone keeps of a session for each person', () => {
  it('adds up over the steps of a run; a view that says nothing of a part leaves it', () => {
    const store = memoryStore();
    keep(store, at('a'), { activity: 'cd', name: 'Rosa', at: 1, wrote: ['My line'] });
    keep(store, at('a'), { activity: 'cd', name: 'Rosa', at: 2, went: ['line'], made: ['Our words'] });
    expect(keptFor(store, 'room', 'a')).toEqual([{ activity: 'cd', name: 'Rosa', at: 2, wrote: ['My line'], went: ['line'], made: ['Our words'], promised: [] }]);
  });

  it('is apart for each person and session, comes in its order, and is erased for one alone', () => {
    const store = memoryStore();
    keep(store, at('a', 'second'), { activity: 'ask', name: null, at: 5, wrote: ['Two'] });
    keep(store, at('a', 'first'), { activity: 'cd', name: null, at: 4, wrote: ['One'] });
    keep(store, at('b'), { activity: 'cd', name: null, at: 4, wrote: ['Other'] });
    keep(store, { ...at('c'), room: 'room2' }, { activity: 'cd', name: null, at: 4, wrote: ['Elsewhere'] });
    expect(keptFor(store, 'room', 'a').flatMap(({ wrote }) => wrote)).toEqual(['One', 'Two']);
    expect(keepers(store, 'room')).toEqual(['a', 'b']);
    eraseKept(store, 'room', 'a');
    expect(keepers(store, 'room')).toEqual(['b']);
    expect(keptFor(store, 'room2', 'c')).toHaveLength(1);
  });

  it('words taken back or hidden go from it too', () => {
    const store = memoryStore();
    keep(store, at('a'), { activity: 'cd', name: null, at: 1, wrote: ['My line'] });
    keep(store, at('a'), { activity: 'cd', name: null, at: 2, wrote: [] });
    expect(keepers(store, 'room')).toEqual([]);
  });

  it('[K10] once the room tells, texts hidden or removed since are not in it; own words stay, and nothing begins to be kept for who keeps nothing', () => {
    const store = memoryStore();
    const told = [{ run: 'run', activity: 'cd', made: [] }, { run: 'last', activity: 'closing', promised: ['A shared table'], form: { fields: [], stops: [] } }];
    keep(store, at('a'), { activity: 'cd', name: 'Rosa', at: 1, wrote: ['My line'], went: ['Our rude text'], made: ['Our words'] });
    expect(pageOf(keptFor(store, 'room', 'a'), told)).toEqual({ wrote: ['My line'], went: [], made: [], promised: ['A shared table'] });
    keepTold(store, { room: 'room', person: 'a' }, told, 9);
    expect(pageOf(keptFor(store, 'room', 'a'), null)).toEqual({ wrote: ['My line'], went: [], made: [], promised: ['A shared table'] });
    expect(keptFor(store, 'room', 'a').map(({ name, at: since }) => [name, since])).toEqual([['Rosa', 1], ['Rosa', 10]]);
    eraseKept(store, 'room', 'a');
    keepTold(store, { room: 'room', person: 'a' }, told, 10);
    expect(store.keys('')).toEqual([]);
  });

  it('goes after 30 days', () => {
    const store = memoryStore();
    keep(store, at('a'), { activity: 'cd', name: null, at: 0, wrote: ['Old'] });
    keep(store, at('b'), { activity: 'cd', name: null, at: 2 * DAY, wrote: ['New'] });
    forgetOldKept(store, 31 * DAY);
    expect(keepers(store, 'room')).toEqual(['b']);
  });
});
