import { beforeEach, describe, expect, it } from 'vitest';
import type { DraftView } from '../../../../../shared/activities/community-definition/views.ts';
import type { Answer } from '../../../../../shared/protocol.ts';
import { createDrafts } from '../../../room/drafts.svelte.ts';
import { lastingStore, ok, refusedAs, testTimers } from '../../../room/testing.ts';
import { Kept } from './kept.svelte.ts';
import { Pen, type Place } from './pen.svelte.ts';

type Sent = { readonly type: string; readonly base: number; readonly text: string };

let store = lastingStore();
let timers = testTimers();
let sent: Sent[];
let answers: ((answer: Answer) => void)[];
let pen: Pen;
let kept: Kept;
let shown: DraftView;

const writing: Place = { index: 0, sending: 'writing', finishing: false };

/** A page of this phone: the same store after a reload, while the old page is gone. */
let gone = (): void => undefined;
function load(view: Partial<DraftView> = {}, place: Place = writing): void {
  gone();
  const drafts = createDrafts({ store, room: 'room1', timers, sending: () => false });
  const open = (box: string): ReturnType<typeof drafts.open> => drafts.open({ step: 'r1/pairs/1', person: 'rosa', box });
  kept = new Kept(open('kept'));
  const send = (command: unknown): Promise<Answer> => {
    sent.push(command as Sent);
    return new Promise((resolve) => answers.push(resolve));
  };
  pen = new Pen({ draft: open('text-d1'), mark: open('mark-d1'), kept, send, timers });
  shown = { id: 'd1.0', text: '', hidden: false, version: 0, pen: 'rosa', youHold: true, penFreeAt: null, asks: null, ...view };
  gone = () => pen.dispose();
  pen.see(shown, place);
}
function see(change: Partial<DraftView>, place: Place = writing): void {
  const version = change.version ?? shown.version;
  shown = { ...shown, ...change, id: `d1.${version}` };
  pen.see(shown, place);
}
async function answer(how: Answer): Promise<void> {
  answers.shift()?.(how);
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
}
const stale = (version: number): Answer => ({ ok: false, code: 'stale_draft', again: false, params: { version } });
const texts = (): readonly (readonly [number, string])[] => sent.map(({ base, text }) => [base, text]);
const type = (words: string): void => {
  pen.words = words;
  timers.pass(800);
};

beforeEach(() => {
  store = lastingStore();
  timers = testTimers();
  sent = [];
  answers = [];
});

describe('[CD1] who holds the pen', () => {
  it('sends revisions one at a time, each on the version last answered', async () => {
    load();
    type('People');
    type('People who');
    type('People who care');
    expect(texts()).toEqual([[0, 'People']]);
    expect(pen.status).toBe('sending');
    timers.pass(2_000);
    expect(pen.status).toBe('saved');
    await answer(ok);
    expect(texts()).toEqual([[0, 'People'], [1, 'People who care']]);
    await answer(ok);
    expect(pen.status).toBe('told');
    timers.pass(10_000);
    expect(sent).toHaveLength(2);
  });

  it('keeps a box that nothing from the server changes', async () => {
    load();
    type('People who');
    pen.words = 'People who care';
    see({ version: 1, text: 'People who' });
    await answer(ok);
    see({ asks: 'sam' });
    see({ version: 7, text: 'Somebody else wrote this' });
    expect(pen.words).toBe('People who care');
  });

  it('works the same when the view comes before the answer', async () => {
    load();
    type('People');
    see({ version: 1, text: 'People' });
    await answer(ok);
    type('People who');
    await answer(ok);
    see({ version: 2, text: 'People who' });
    expect(texts()).toEqual([[0, 'People'], [1, 'People who']]);
    expect(pen.status).toBe('told');
  });

  it('sends an emptied box, nothing that cleans to the same words, and nothing too long', async () => {
    load({ text: 'Old words', version: 3 });
    type('Old words ');
    type('x'.repeat(281));
    expect(sent).toEqual([]);
    expect(pen.tooLong).toBe(true);
    type('');
    await answer(ok);
    expect(texts()).toEqual([[3, '']]);
  });

  it('starts from the text the group has when the pen comes', () => {
    load({ youHold: false, pen: 'sam', text: 'What Sam', version: 4 });
    see({ text: 'What Sam wrote', version: 5 });
    see({ youHold: true, pen: 'rosa' });
    expect(pen.words).toBe('What Sam wrote');
    type('What Sam wrote, and I');
    expect(texts()).toEqual([[5, 'What Sam wrote, and I']]);
  });
});

describe('[CD1] a stale revision is refused, and its typist keeps the words', () => {
  it('when the pen was taken meanwhile: kept, offered, and put back with the pen', async () => {
    load();
    type('My words');
    see({ youHold: false, pen: 'sam', text: 'Sam’s words', version: 1 });
    await answer(refusedAs('not_pen'));
    expect(kept.words).toBe('My words');
    expect(pen.words).toBe('');
    pen.putBack();
    expect(pen.wanting).toBe(true);
    see({ youHold: true, pen: 'rosa', text: 'Sam’s words', version: 1 });
    expect(pen.words).toBe('My words');
    expect([kept.words, kept.from]).toEqual(['Sam’s words', 'before']);
    expect(texts().at(-1)).toEqual([1, 'My words']);
  });

  it('when the refusal comes before the view: nothing is lost in between', async () => {
    load();
    type('My words');
    await answer(refusedAs('not_pen'));
    expect(pen.words).toBe('My words');
    see({ youHold: false, pen: 'sam' });
    expect(kept.words).toBe('My words');
  });

  it('words typed and not sent when the pen goes are kept; words the group has are not', async () => {
    load();
    type('All sent');
    await answer(ok);
    see({ youHold: false, pen: 'sam', text: 'All sent', version: 1 });
    expect(kept.words).toBe('');
    see({ youHold: true, pen: 'rosa' });
    pen.words = 'All sent but this';
    see({ youHold: false, pen: 'sam' });
    expect(kept.words).toBe('All sent but this');
  });

  it('when the text changed under the pen: the box stays as it is, nothing more goes up, and the writer chooses', async () => {
    load();
    type('Mine');
    await answer(stale(1));
    expect(pen.conflict).toBe(false);
    see({ text: 'From the host', version: 1 });
    expect([pen.conflict, pen.words]).toEqual([true, 'Mine']);
    type('Mine still');
    expect(sent).toHaveLength(1);
    pen.keepMine();
    expect(texts().at(-1)).toEqual([1, 'Mine still']);
  });

  it('and may take the group’s text, with the own words offered', async () => {
    load();
    type('Mine');
    await answer(stale(1));
    see({ text: 'From the host', version: 1 });
    pen.useTheirs();
    expect([pen.words, kept.words, pen.conflict]).toEqual(['From the host', 'Mine', false]);
    pen.putBack();
    expect(pen.words).toBe('Mine');
    expect(texts().at(-1)).toEqual([1, 'Mine']);
  });

  it('a text that is this box’s own after all goes on without a question', async () => {
    load();
    type('Mine');
    see({ text: 'Mine', version: 1 });
    type('Mine now');
    await answer(stale(1));
    expect(pen.conflict).toBe(false);
    timers.pass(800);
    expect(texts().at(-1)).toEqual([1, 'Mine now']);
  });

  it('a hidden text is no conflict', () => {
    load({ text: 'Rude', version: 2 });
    see({ text: null, hidden: true, version: 2 });
    see({ text: null, hidden: true, version: 3 });
    expect(pen.conflict).toBe(false);
    type('Kind');
    expect(texts()).toEqual([[3, 'Kind']]);
  });
});

describe('[G7] over a reload', () => {
  it('unsent words that build on the group’s text go on in their box', () => {
    load({ text: 'We', version: 2 });
    pen.words = 'We care';
    timers.pass(300);
    load({ id: 'd1.2', text: 'We', version: 2 });
    expect(pen.words).toBe('We care');
    timers.pass(800);
    expect(texts()).toEqual([[2, 'We care']]);
  });

  it('also when the revision under way landed meanwhile', async () => {
    load({ text: 'We', version: 2 });
    type('We care');
    pen.words = 'We care a lot';
    timers.pass(300);
    load({ id: 'd1.2', text: 'We', version: 2 });
    timers.pass(500);
    see({ text: 'We care', version: 3 });
    timers.pass(800);
    expect(texts().at(-1)).toEqual([3, 'We care a lot']);
  });

  it('words that build on an older text, or whose pen is gone, are offered', () => {
    for (const now of [{ id: 'd1.3', text: 'Sam changed it', version: 3 }, { id: 'd1.2', text: 'We', version: 2, youHold: false, pen: 'sam' }]) {
      store = lastingStore();
      load({ text: 'We', version: 2 });
      pen.words = 'We care';
      timers.pass(300);
      load(now);
      expect(kept.words).toBe('We care');
      expect(pen.words).not.toBe('We care');
    }
  });
});

describe('the step and the group around it', () => {
  it('[K4] while the words go along by themselves nothing else sends them, and they go on the right version', async () => {
    load();
    type('Sent');
    await answer(ok);
    pen.words = 'Sent and more';
    see({}, { ...writing, finishing: true });
    timers.pass(10_000);
    expect(sent).toHaveLength(1);
    expect(pen.late('Sent and more')).toEqual({ type: 'reviseText', draft: 0, base: 1, text: 'Sent and more' });
  });

  it('[CD3] "We agree" waits for the last revision; words that cannot go are no agreement', async () => {
    load();
    pen.words = 'Nearly done';
    const settled = pen.settle();
    await Promise.resolve();
    await answer(ok);
    expect(await settled).toBe(true);
    pen.words = 'x'.repeat(300);
    expect(await pen.settle()).toBe(false);
  });

  it('[CD3] a text taken by the host leaves unsent words on the phone, and they can be put back once it is open again', async () => {
    load();
    type('Sent');
    await answer(ok);
    pen.words = 'Sent but not this';
    see({ text: 'Sent', version: 1 }, { ...writing, sending: 'sent' });
    expect([pen.words, kept.words]).toEqual(['Sent', 'Sent but not this']);
    pen.putBack();
    expect(pen.words).toBe('Sent');
    see({}, writing);
    expect(pen.words).toBe('Sent but not this');
  });

  it('[CD3] words typed while the 20 s run go up when somebody says Wait', () => {
    load({ text: 'We', version: 2 });
    see({}, { ...writing, sending: 'agreeing' });
    type('We all');
    expect(sent).toEqual([]);
    see({}, writing);
    timers.pass(800);
    expect(texts()).toEqual([[2, 'We all']]);
  });

  it('words of a text that is no longer one’s own are kept', () => {
    load();
    pen.words = 'For the old group';
    pen.leave();
    expect(kept.words).toBe('For the old group');
    timers.pass(10_000);
    expect(sent).toEqual([]);
  });
});
