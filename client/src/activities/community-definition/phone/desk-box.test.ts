import { beforeEach, describe, expect, it } from 'vitest';
import type { VersionView } from '../../../../../shared/activities/community-definition/views.ts';
import type { Answer } from '../../../../../shared/protocol.ts';
import { createDrafts } from '../../../room/drafts.svelte.ts';
import { lastingStore, ok, refusedAs, testTimers } from '../../../room/testing.ts';
import { DeskBox } from './desk-box.svelte.ts';
import { Kept } from './kept.svelte.ts';

let store = lastingStore();
const timers = testTimers();
let sent: unknown[];
let reply: Answer;
let box: DeskBox;
let kept: Kept;

const version = (id: string, text: string): VersionView => ({ id, text, hidden: false, number: 1, lines: [] });
function load(newest: VersionView | null): void {
  const drafts = createDrafts({ store, room: 'room1', timers, sending: () => false });
  const open = (name: string): ReturnType<typeof drafts.open> => drafts.open({ step: 'r1/drafting/1', person: 'rosa', box: name });
  kept = new Kept(open('desk-kept'));
  const send = (command: unknown): Promise<Answer> => {
    sent.push(command);
    return Promise.resolve(reply);
  };
  box = new DeskBox({ draft: open('desk'), mark: open('desk-mark'), kept, send });
  box.see(newest);
}

beforeEach(() => {
  store = lastingStore();
  sent = [];
  reply = ok;
});

describe('[CD6] a named drafter’s box', () => {
  it('shows the newest version until it is touched, and then no longer changes by itself', () => {
    load(version('v1', 'We share.'));
    box.see(version('v2', 'We all share.'));
    expect(box.words).toBe('We all share.');
    box.focus(true);
    box.see(version('v3', 'We all care.'));
    expect([box.words, box.newer]).toEqual(['We all share.', true]);
    box.focus(false);
    expect([box.words, box.newer]).toEqual(['We all care.', false]);
  });

  it('saves on the version it was begun upon; the first one on none', async () => {
    load(null);
    box.words = 'We share.';
    await box.save();
    expect(sent).toEqual([{ type: 'saveVersion', base: null, text: 'We share.' }]);
    box.see(version('v1', 'We share.'));
    box.words = 'We share, always.';
    await box.save();
    expect(sent.at(-1)).toEqual({ type: 'saveVersion', base: 'v1', text: 'We share, always.' });
    expect(box.saved).toBe(true);
  });

  it('never saves over a newer version: its writer chooses, and no words are lost', async () => {
    load(version('v1', 'We share.'));
    box.words = 'We share a lot.';
    box.see(version('v2', 'We care.'));
    expect([box.words, box.newer]).toEqual(['We share a lot.', true]);
    reply = refusedAs('stale_draft');
    await box.save();
    expect(sent.at(-1)).toEqual({ type: 'saveVersion', base: 'v1', text: 'We share a lot.' });
    expect(box.words).toBe('We share a lot.');
    box.useNewest();
    expect([box.words, kept.words]).toEqual(['We care.', 'We share a lot.']);
    box.putBack();
    expect([box.words, kept.words, kept.from]).toEqual(['We share a lot.', 'We care.', 'before']);
    reply = ok;
    await box.save();
    expect(sent.at(-1)).toEqual({ type: 'saveVersion', base: 'v2', text: 'We share a lot.' });
  });

  it('[G7] brings unsaved words back after a reload, on the version they were begun upon', () => {
    load(version('v1', 'We share.'));
    box.words = 'We share a lot.';
    timers.pass(300);
    load(version('v2', 'We care.'));
    expect([box.words, box.newer]).toEqual(['We share a lot.', true]);
    box.keepMine();
    expect(box.newer).toBe(false);
  });
});
