import { describe, expect, it, vi } from 'vitest';
import type { Answer, Envelope } from '../../../shared/protocol.ts';
import { createOutbox } from './outbox.ts';
import type { Outbox, OutboxOptions } from './outbox.ts';
import { memoryStore } from './storage.ts';
import type { Store } from './storage.ts';
import { envelope, lastingStore, ok, refusedAs, testTimers } from './testing.ts';

type Sent = { readonly envelope: Envelope; readonly answer: (answer: Answer) => void };

function page(store: Store, more: Partial<OutboxOptions> = {}): { outbox: Outbox; sent: Sent[]; timers: ReturnType<typeof testTimers> } {
  const sent: Sent[] = [];
  const timers = testTimers(1);
  const transmit = (one: Envelope, answer: (answer: Answer) => void): void => void sent.push({ envelope: one, answer });
  return { sent, timers, outbox: createOutbox({ store, key: 'box', transmit, timers, ...more }) };
}
const ids = (sent: readonly Sent[]): readonly string[] => sent.map((one) => one.envelope.id);

describe('the outbox', () => {
  it('[G7] keeps one command in flight and sends the next when it is answered, in order', async () => {
    const { outbox, sent } = page(lastingStore());
    outbox.online();
    const answers = Promise.all([outbox.add(envelope('first-00')), outbox.add(envelope('second-0'))]);
    expect(ids(sent)).toEqual(['first-00']);
    sent[0]?.answer(ok);
    expect(ids(sent)).toEqual(['first-00', 'second-0']);
    sent[1]?.answer(ok);
    expect(await answers).toEqual([ok, ok]);
    expect(outbox.waiting()).toEqual([]);
  });

  it('[G7] waits while there is no link', () => {
    const { outbox, sent } = page(lastingStore());
    void outbox.add(envelope('offline0'));
    expect(sent).toEqual([]);
    outbox.online();
    expect(ids(sent)).toEqual(['offline0']);
  });

  it('[G2] sends the same envelope again on the next link, and counts a late answer of the old link for nothing', async () => {
    const { outbox, sent } = page(lastingStore());
    outbox.online();
    const answer = outbox.add(envelope('same-one'));
    outbox.offline();
    outbox.online();
    expect(sent).toHaveLength(2);
    expect(sent[1]?.envelope).toBe(sent[0]?.envelope);
    sent[0]?.answer(refusedAs('wrong_stage'));
    expect(outbox.waiting()).toHaveLength(1);
    sent[1]?.answer(ok);
    expect(await answer).toEqual(ok);
  });

  it('[G2] asks again when a link that seems to stand gives no answer', () => {
    const { outbox, sent, timers } = page(lastingStore());
    outbox.online();
    void outbox.add(envelope('no-answer'));
    timers.pass(8_000);
    expect(ids(sent)).toEqual(['no-answer', 'no-answer']);
  });

  it('[G7] tries a refusal that says again by itself, with a growing pause', async () => {
    const { outbox, sent, timers } = page(lastingStore());
    outbox.online();
    const answer = outbox.add(envelope('too-fast'));
    sent[0]?.answer(refusedAs('too_fast', true));
    timers.pass(999);
    expect(sent).toHaveLength(1);
    timers.pass(1);
    expect(sent).toHaveLength(2);
    sent[1]?.answer(refusedAs('retry', true));
    timers.pass(1_999);
    expect(sent).toHaveLength(2);
    timers.pass(1);
    sent[2]?.answer(ok);
    expect(await answer).toEqual(ok);
  });

  it('[G8] gives the words back with the reason when a refusal is final', async () => {
    const { outbox, sent } = page(lastingStore());
    outbox.online();
    const answer = outbox.add(envelope('too-late'));
    sent[0]?.answer(refusedAs('wrong_stage'));
    expect(await answer).toEqual(refusedAs('wrong_stage'));
    expect(outbox.waiting()).toEqual([]);
  });

  it('lets the others pass when the server stumbles over one', () => {
    const { outbox, sent, timers } = page(lastingStore());
    outbox.online();
    void outbox.add(envelope('stumbles'));
    void outbox.add(envelope('harmless'));
    sent[0]?.answer(refusedAs('internal', true));
    timers.pass(1_000);
    expect(ids(sent)).toEqual(['stumbles', 'harmless']);
    sent[1]?.answer(ok);
    expect(ids(sent)).toEqual(['stumbles', 'harmless', 'stumbles']);
  });

  it('[G7] survives a reload and a killed tab: the command arrives once, and its answer is told as an old one', () => {
    const store = lastingStore();
    const before = page(store);
    before.outbox.online();
    void before.outbox.add(envelope('reloaded'));
    const answered = vi.fn();
    const after = page(store, { answered });
    expect(after.outbox.waiting().map((one) => one.id)).toEqual(['reloaded']);
    after.outbox.online();
    after.sent[0]?.answer(ok);
    expect(answered).toHaveBeenCalledExactlyOnceWith(envelope('reloaded'), ok, false);
    expect(page(store).outbox.waiting()).toEqual([]);
  });

  it('forgets everything on a reload without a key: an old Next of a host must not fire', () => {
    const store = lastingStore();
    void page(store, { key: null }).outbox.add(envelope('hosts-next'));
    expect(page(store, { key: null }).outbox.waiting()).toEqual([]);
    expect(store.keys('')).toEqual([]);
  });

  it('works as long as the page does where nothing is kept, and drops what it cannot read', () => {
    const { outbox, sent } = page(memoryStore());
    void outbox.add(envelope('in-memory'));
    outbox.online();
    expect(ids(sent)).toEqual(['in-memory']);
    const broken = lastingStore();
    broken.set('box', '[{"id":"half');
    expect(page(broken).outbox.waiting()).toEqual([]);
    broken.set('box', '[{"id":"no-command"}, 3, null]');
    expect(page(broken).outbox.waiting()).toEqual([]);
  });
});
