import { describe, expect, it } from 'vitest';
import { deadlineRoom } from '../../kernel/room.ts';
import { accepted, refused, type TryRoom } from '../../kernel/testing/try-room.ts';
import { registry } from '../index.ts';
import { act, agree, definition, goTo, hostAct, onConsole, onPhone, penOf, revise, workOf } from './testing/play.ts';

const written = (): TryRoom => {
  const room = definition(4, { to: 'pairs/1' });
  revise(room, 1, 'People who share');
  return room;
};
const passTime = (room: TryRoom, ms: number): void => {
  room.wait(ms);
  room.system({ type: 'deadlinePassed', at: room.now() });
};

describe('agreeing', () => {
  it('[CD3] who holds the pen taps "We agree"; after 20 s it is sent, not earlier', () => {
    const room = written();
    const { holder, others: [other = ''] } = penOf(room, 1);
    expect(act(room, other, { type: 'agreeText' })).toMatchObject(refused('not_pen'));
    expect(act(room, holder, { type: 'agreeText' })).toMatchObject(accepted);
    expect(onPhone(room, other, 'pairs').sending).toEqual({ kind: 'agreeing', until: room.now() + 20_000 });
    expect(deadlineRoom(registry, room.state())).toBe(room.now() + 20_000);
    passTime(room, 19_999);
    expect(workOf(room, 1).sending.kind).toBe('agreeing');
    passTime(room, 1);
    expect(workOf(room, 1).sending).toEqual({ kind: 'sent', how: 'agreed' });
  });
  it('[CD3] any member can say Wait meanwhile, and then it is written on', () => {
    const room = written();
    const { holder, others: [other = ''] } = penOf(room, 1);
    act(room, holder, { type: 'agreeText' });
    expect(act(room, holder, { type: 'reviseText', draft: 0, base: 1, text: 'More' })).toMatchObject(refused('already_sent'));
    expect(act(room, other, { type: 'waitText' })).toMatchObject(accepted);
    expect(act(room, other, { type: 'waitText' })).toMatchObject(refused('not_agreeing'));
    passTime(room, 30_000);
    expect(workOf(room, 1).sending.kind).toBe('writing');
    expect(revise(room, 1, 'People who share more')).toMatchObject(accepted);
  });
  it('[CD3] a sent text can be reopened until the stage ends', () => {
    const room = written();
    const { others: [other = ''] } = penOf(room, 1);
    agree(room, 1);
    expect(act(room, other, { type: 'reopenText' })).toMatchObject(accepted);
    expect(workOf(room, 1).sending.kind).toBe('writing');
    agree(room, 1);
    const step = room.state().current;
    room.next();
    expect(act(room, other, { type: 'reopenText' }, step)).toMatchObject(refused('wrong_stage'));
  });
  it('[CD3] nothing written cannot be agreed on', () => {
    const room = definition(4, { to: 'pairs/1' });
    expect(act(room, penOf(room, 1).holder, { type: 'agreeText' })).toMatchObject(refused('nothing_written'));
    expect(hostAct(room, { type: 'takeText', group: 1 })).toMatchObject(refused('nothing_written'));
    expect(hostAct(room, { type: 'takeText', group: 77 })).toMatchObject(refused('no_group'));
  });
  it('[CD3] [K2] the host takes a text as it stands; it is logged, and Undo gives it back', () => {
    const room = written();
    expect(hostAct(room, { type: 'takeText', group: 1 })).toMatchObject(accepted);
    expect(onConsole(room, 'pairs').rows[0]?.sending).toEqual({ kind: 'sent', how: 'host' });
    expect(room.log().at(-1)?.event).toMatchObject({ type: 'activity', event: { type: 'textSent', how: 'host' } });
    expect(room.host({ type: 'undo' })).toMatchObject(accepted);
    expect(workOf(room, 1).sending.kind).toBe('writing');
  });
  it('progress counts groups that have sent', () => {
    const room = written();
    agree(room, 1);
    const face = room.view('screen');
    expect(face.face === 'screen' && face.room.progress).toEqual({ done: 1, of: 2, unit: 'groups' });
  });
});

describe('those who cannot agree', () => {
  it('[CD4] send both texts, marked, and both go on', () => {
    const room = written();
    const { others: [other = ''] } = penOf(room, 1);
    expect(act(room, other, { type: 'splitText' })).toMatchObject(accepted);
    expect(act(room, other, { type: 'splitText' })).toMatchObject(refused('already_split'));
    expect(act(room, other, { type: 'reviseText', draft: 1, base: 0, text: 'People who leave each other be' })).toMatchObject(accepted);
    agree(room, 1);
    goTo(room, 'gallery/1');
    const texts = onPhone(room, other, 'gallery').texts.filter(({ group }) => group === 1);
    expect(texts.map(({ text, split, ours }) => ({ text, split, ours }))).toEqual([
      { text: 'People who share', split: true, ours: true },
      { text: 'People who leave each other be', split: true, ours: true },
    ]);
    goTo(room, 'closing/1');
    expect(onPhone(room, other, 'closing').origins.made.filter(({ stage }) => stage === 'pairs').map(({ text }) => text)).toEqual(['People who share', 'People who leave each other be']);
  });
  it('[CD4] who splits with the pen leaves the first text to the others', () => {
    const room = written();
    const { holder, others: [other = ''] } = penOf(room, 1);
    act(room, holder, { type: 'splitText' });
    expect(workOf(room, 1).drafts.map(({ pen }) => pen)).toEqual([null, holder]);
    expect(act(room, other, { type: 'reviseText', draft: 0, base: 1, text: 'People who share bread' })).toMatchObject(accepted);
  });
  it('[CD4] they go back to one text only when one of the two is empty: no words are thrown away', () => {
    const room = written();
    const { others: [other = ''] } = penOf(room, 1);
    expect(act(room, other, { type: 'endSplit' })).toMatchObject(refused('not_split'));
    act(room, other, { type: 'splitText' });
    act(room, other, { type: 'reviseText', draft: 1, base: 0, text: 'Other words' });
    expect(act(room, other, { type: 'endSplit' })).toMatchObject(refused('both_written'));
    act(room, other, { type: 'reviseText', draft: 1, base: 1, text: '' });
    expect(act(room, other, { type: 'endSplit' })).toMatchObject(accepted);
    expect(workOf(room, 1).drafts).toHaveLength(1);
    expect(workOf(room, 1).drafts[0].text).toBe('People who share');
  });
});
