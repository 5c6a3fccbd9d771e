import { describe, expect, it } from 'vitest';
import { accepted, refused, seatOf, type TryRoom } from '../../kernel/testing/try-room.ts';
import { act, definition, membersOf, onConsole, onPhone, onWall, penOf, revise, stateOf, workOf } from './testing/play.ts';

const pairs = (people = 4): TryRoom => definition(people, { to: 'pairs/1' });
const sleep = (room: TryRoom, person: string): void => void room.system({ type: 'presence', asleep: [seatOf(room, person)], back: [] });

describe('the pen', () => {
  it('[CD1] somebody awake has it when the stage begins; the others see each revision', () => {
    const room = pairs();
    const { holder, others } = penOf(room, 1);
    expect(membersOf(room, 1)).toContain(holder);
    expect(revise(room, 1, 'People who')).toMatchObject(accepted);
    expect(revise(room, 1, 'People who wave')).toMatchObject(accepted);
    const seen = onPhone(room, others[0] ?? '', 'pairs').drafts[0];
    expect(seen).toMatchObject({ text: 'People who wave', version: 2, youHold: false, pen: holder });
    expect(onPhone(room, holder, 'pairs').drafts[0]).toMatchObject({ youHold: true });
  });
  it('[CD1] a revision that builds on an older version is refused, never overwritten', () => {
    const room = pairs();
    const { holder } = penOf(room, 1);
    revise(room, 1, 'One');
    expect(act(room, holder, { type: 'reviseText', draft: 0, base: 0, text: 'Two' })).toMatchObject({ ok: false, rejection: { rejected: 'stale_draft', params: { version: 1 } } });
    expect(workOf(room, 1).drafts[0].text).toBe('One');
  });
  it('[CD1] only who holds the pen writes', () => {
    const room = pairs();
    const [other = ''] = penOf(room, 1).others;
    expect(act(room, other, { type: 'reviseText', draft: 0, base: 0, text: 'Mine' })).toMatchObject(refused('not_pen'));
  });
  it('[CD1] it is asked for while in use, and passed on', () => {
    const room = pairs();
    const { holder, others: [other = ''] } = penOf(room, 1);
    revise(room, 1, 'One');
    expect(act(room, other, { type: 'wantPen', draft: 0 })).toMatchObject(accepted);
    expect(onPhone(room, holder, 'pairs').drafts[0]).toMatchObject({ asks: other, youHold: true });
    expect(act(room, other, { type: 'passPen', draft: 0, to: other })).toMatchObject(refused('not_pen'));
    expect(act(room, holder, { type: 'passPen', draft: 0, to: other })).toMatchObject(accepted);
    expect(workOf(room, 1).drafts[0]).toMatchObject({ pen: other, asks: null });
    expect(revise(room, 1, 'One and two')).toMatchObject(accepted);
  });
  it('[CD1] it is taken when idle for 20 s, not a moment earlier', () => {
    const room = pairs();
    const [other = ''] = penOf(room, 1).others;
    revise(room, 1, 'One');
    room.wait(19_000);
    act(room, other, { type: 'wantPen', draft: 0 });
    expect(workOf(room, 1).drafts[0].pen).not.toBe(other);
    room.wait(1_000);
    expect(onPhone(room, other, 'pairs').drafts[0]?.penFreeAt).toBeLessThanOrEqual(room.now());
    act(room, other, { type: 'wantPen', draft: 0 });
    expect(workOf(room, 1).drafts[0].pen).toBe(other);
  });
  it('[CD1] it is taken when its holder is asleep; writing takes a free pen too', () => {
    const room = pairs();
    const { holder, others: [other = ''] } = penOf(room, 1);
    sleep(room, holder);
    expect(onPhone(room, other, 'pairs').drafts[0]?.penFreeAt).toBeNull();
    expect(act(room, other, { type: 'reviseText', draft: 0, base: 0, text: 'Mine' })).toMatchObject(accepted);
    expect(workOf(room, 1).drafts[0]).toMatchObject({ pen: other, text: 'Mine' });
  });
  it('[CD1] who comes back with words on an old version gets them refused, and nothing is overwritten', () => {
    const room = pairs();
    const { holder, others: [other = ''] } = penOf(room, 1);
    revise(room, 1, 'One');
    sleep(room, holder);
    act(room, other, { type: 'wantPen', draft: 0 });
    act(room, other, { type: 'reviseText', draft: 0, base: 1, text: 'Two' });
    room.system({ type: 'presence', asleep: [], back: [seatOf(room, holder)] });
    expect(act(room, holder, { type: 'reviseText', draft: 0, base: 1, text: 'One, longer' })).toMatchObject(refused('not_pen'));
    expect(workOf(room, 1).drafts[0].text).toBe('Two');
  });
  it('[CD1] who holds it and leaves gives it to another', () => {
    const room = pairs();
    const { holder, others: [other = ''] } = penOf(room, 1);
    room.phone(seatOf(room, other), { type: 'sayLeft', id: holder }, other);
    expect(workOf(room, 1).drafts[0].pen).toBe(other);
  });
  it('[CD1] the words may be cleared; too long ones are refused', () => {
    const room = pairs();
    revise(room, 1, 'One');
    expect(revise(room, 1, '')).toMatchObject(accepted);
    expect(workOf(room, 1).drafts[0].text).toBe('');
    expect(revise(room, 1, 'x'.repeat(281))).toMatchObject(refused('too_long'));
  });
  it('[K10] no text of a pair reaches the wall or another pair', () => {
    const room = pairs();
    revise(room, 1, 'A secret so far');
    expect(JSON.stringify(onWall(room, 'pairs'))).not.toContain('secret');
    for (const stranger of membersOf(room, 2)) expect(JSON.stringify(onPhone(room, stranger, 'pairs'))).not.toContain('secret');
  });
  it('[K10] hiding a text hides what is written after, until it is shown again', () => {
    const room = pairs();
    const [other = ''] = penOf(room, 1).others;
    revise(room, 1, 'Rude words');
    const id = onConsole(room, 'pairs').rows[0]?.drafts[0]?.id ?? '';
    revise(room, 1, 'Rude words here');
    expect(room.host({ type: 'hideText', id, hidden: true })).toMatchObject(accepted);
    revise(room, 1, 'Rude words again');
    expect(onPhone(room, other, 'pairs').drafts[0]).toMatchObject({ text: null, hidden: true });
    expect(onConsole(room, 'pairs').rows[0]?.drafts[0]).toMatchObject({ id, hidden: true, text: 'Rude words again' });
    room.host({ type: 'hideText', id, hidden: false });
    expect(onPhone(room, other, 'pairs').drafts[0]?.text).toBe('Rude words again');
  });
  it('[K4] words that go along late are kept and marked; without the pen they are not taken', () => {
    const room = pairs();
    const { holder, others: [other = ''] } = penOf(room, 1);
    const step = room.state().current;
    revise(room, 1, 'One');
    room.next();
    expect(act(room, other, { type: 'reviseText', draft: 0, base: 1, text: 'Not mine' }, step)).toMatchObject(refused('not_pen'));
    expect(act(room, holder, { type: 'reviseText', draft: 0, base: 1, text: 'One, done' }, step)).toMatchObject(accepted);
    expect(stateOf(room).work.get('pairs/1')?.get(1)?.drafts[0]).toMatchObject({ text: 'One, done', late: true });
    expect(act(room, holder, { type: 'agreeText' }, step)).toMatchObject(refused('wrong_stage'));
  });
});
