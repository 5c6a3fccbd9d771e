import { describe, expect, it, vi } from 'vitest';
import { createDrafts, eraseSession, SESSION } from './drafts.svelte.ts';
import type { BoxKey, DraftOptions, Drafts } from './drafts.svelte.ts';
import { memoryStore } from './storage.ts';
import type { Store } from './storage.ts';
import { lastingStore, testTimers } from './testing.ts';

const box: BoxKey = { step: 'r1/race/1', person: 'rosa', box: 'item' };
const timers = testTimers();

function page(store: Store, more: Partial<DraftOptions> = {}): Drafts {
  return createDrafts({ store, room: 'room1', timers, sending: () => false, ...more });
}

describe('drafts', () => {
  it('[G7] says saved only after the pause of 300 ms in which the words were kept', () => {
    const draft = page(lastingStore()).open(box);
    draft.value = 'We all';
    expect(draft.saved).toBe(false);
    timers.pass(299);
    draft.value = 'We all like';
    timers.pass(299);
    expect(draft.saved).toBe(false);
    timers.pass(1);
    expect(draft.saved).toBe(true);
  });

  it('[G7] brings words back after a reload, per room, step, person and box', () => {
    const store = lastingStore();
    page(store).open(box).value = 'We all like soup';
    timers.pass(300);
    expect(page(store).open(box)).toMatchObject({ value: 'We all like soup', saved: true });
    for (const other of [{ ...box, step: 'r1/race/2' }, { ...box, person: 'sam' }, { ...box, box: 'note' }]) expect(page(store).open(other).value).toBe('');
    expect(page(store, { room: 'room2' }).open(box).value).toBe('');
  });

  it('keeps at once when the page goes', () => {
    const store = lastingStore();
    const drafts = page(store);
    drafts.open(box).value = 'half a li';
    drafts.flush();
    expect(page(store).open(box).value).toBe('half a li');
  });

  it('hands out one object per box, so that nothing overwrites what is being typed', () => {
    const drafts = page(lastingStore());
    drafts.open(box).value = 'typing';
    expect(drafts.open({ ...box })).toBe(drafts.open(box));
    expect(drafts.open({ ...box }).value).toBe('typing');
  });

  it('never says saved where the browser keeps nothing', () => {
    const full = lastingStore();
    full.full = true;
    for (const store of [memoryStore(), full]) {
      const draft = page(store).open(box);
      draft.value = 'words';
      timers.pass(300);
      expect(draft).toMatchObject({ value: 'words', saved: false });
    }
  });

  it('is empty for good once cleared', () => {
    const store = lastingStore();
    const draft = page(store).open(box);
    draft.value = 'sent';
    timers.pass(300);
    draft.clear();
    expect(draft).toMatchObject({ value: '', saved: false });
    expect(page(store).open(box).value).toBe('');
  });

  it('[G7] empties the box of words from before a reload once they arrived, and no other', () => {
    const store = lastingStore();
    const first = page(store);
    first.open(box).value = ' We all like soup ';
    first.open({ ...box, person: 'sam' }).value = 'We all like soup';
    first.open({ ...box, box: 'note' }).value = 'Something else';
    first.flush();
    const second = page(store);
    const shown = second.open({ ...box, box: 'note' });
    second.arrived('rosa', ['We all like soup']);
    expect(second.open(box).value).toBe('');
    expect(second.open({ ...box, person: 'sam' }).value).toBe('We all like soup');
    expect(shown.value).toBe('Something else');
  });

  it('says sending while exactly these words are on their way', () => {
    const draft = page(lastingStore(), { sending: (person, text) => person === 'rosa' && text === 'on its way' }).open(box);
    draft.value = 'on its way ';
    expect(draft.sending).toBe(true);
    draft.value = 'on its way, and more';
    expect(draft.sending).toBe(false);
  });

  it('tells that someone types, with the person', () => {
    const typed = vi.fn();
    const draft = page(lastingStore(), { typed }).open(box);
    draft.value = 'a';
    draft.value = 'a';
    expect(typed).toHaveBeenCalledExactlyOnceWith('rosa');
  });

  it('boxes of the whole session tell nobody that somebody types, and keep their words when the same words arrive', () => {
    const typed = vi.fn();
    const drafts = page(lastingStore(), { typed });
    const own = drafts.open({ ...box, step: SESSION });
    own.value = 'A shared table';
    timers.pass(300);
    drafts.arrived('rosa', ['A shared table']);
    expect(own.value).toBe('A shared table');
    expect(typed).not.toHaveBeenCalled();
  });

  it('what somebody kept for themselves is taken off the device whole, and nobody else’s', () => {
    const store = lastingStore();
    const drafts = page(store);
    for (const [person, name] of [['rosa', 'a:b'], ['rosa', 'c'], ['sam', 'c']] as const) drafts.open({ step: SESSION, person, box: name }).value = 'words';
    drafts.flush();
    eraseSession(store, 'room1', 'rosa');
    expect(page(store).writers()).toEqual(['sam']);
  });

  it('knows who wrote into boxes of the whole session, also what was typed just now', () => {
    const store = lastingStore();
    const drafts = page(store);
    drafts.open({ step: SESSION, person: 'rosa', box: 'journal-try' }).value = 'Ask more';
    drafts.open({ step: SESSION, person: 'rosa', box: 'journal-by' }).value = 'Friday';
    drafts.open({ ...box, person: 'sam' }).value = 'of a step';
    expect(drafts.writers()).toEqual(['rosa']);
    expect(page(store).writers()).toEqual(['rosa']);
    expect(page(store, { room: 'room2' }).writers()).toEqual([]);
  });

  it('forgets words nobody came back for within 30 days', () => {
    const store = lastingStore();
    const old = page(store);
    old.open(box).value = 'old words';
    old.flush();
    timers.pass(30 * 24 * 3_600_000 + 1);
    page(store);
    expect(store.keys('tp:draft:')).toEqual([]);
  });
});
