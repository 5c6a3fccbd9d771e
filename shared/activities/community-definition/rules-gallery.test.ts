import { describe, expect, it } from 'vitest';
import { accepted, refused, type TryRoom } from '../../kernel/testing/try-room.ts';
import type { ParticipantId } from '../../kernel/activity.ts';
import { act, definition, goTo, groupsNow, hostAct, onConsole, onPhone, onWall, revise } from './testing/play.ts';
import type { GalleryText } from './views.ts';

/** Four phones; two pairs' texts are in the gallery. */
function gallery(people = 4): TryRoom {
  const room = definition(people, { to: 'pairs/1', config: { groups: 'never' } });
  for (const { number } of groupsNow(room)) revise(room, number, `Pair ${number} waves back. It brings soup, songs and chairs.`);
  goTo(room, 'gallery/1');
  return room;
}
const person = (room: TryRoom, index: number): ParticipantId => [...room.state().people.keys()][index] ?? '';
const lines = (texts: readonly GalleryText[]): readonly { readonly text: string; readonly start: number; readonly end: number }[] => texts.flatMap(({ id, lines: spans }) => spans.map(({ start, end }) => ({ text: id, start, end })));

describe('the gallery', () => {
  it('every phone can read every text, 40 too', () => {
    const room = gallery(80);
    expect(onPhone(room, person(room, 0), 'gallery').texts).toHaveLength(40);
    expect(onPhone(room, person(room, 0), 'gallery').texts.filter(({ ours }) => ours)).toHaveLength(1);
  });
  it('1 to 3 people read each other’s lines', () => {
    const room = definition(3, { to: 'gallery/1' });
    expect(onPhone(room, person(room, 1), 'gallery').texts).toHaveLength(3);
  });
  it('everyone taps up to three lines; a fourth is refused, a tap is taken back', () => {
    const room = gallery();
    const one = person(room, 0);
    const all = lines(onPhone(room, one, 'gallery').texts);
    for (const line of all.slice(0, 3)) expect(act(room, one, { type: 'markLine', ...line, on: true })).toMatchObject(accepted);
    const [first, , , fourth] = all;
    if (!first || !fourth) throw new Error('too few lines');
    expect(act(room, one, { type: 'markLine', ...fourth, on: true })).toMatchObject(refused('three_marked'));
    expect(onPhone(room, one, 'gallery').left).toBe(0);
    act(room, one, { type: 'markLine', ...first, on: false });
    expect(act(room, one, { type: 'markLine', ...fourth, on: true })).toMatchObject(accepted);
  });
  it('only whole lines of texts in the gallery can be tapped', () => {
    const room = gallery();
    const [line] = lines(onPhone(room, person(room, 0), 'gallery').texts);
    if (!line) throw new Error('no line');
    expect(act(room, person(room, 0), { type: 'markLine', ...line, end: line.end - 1, on: true })).toMatchObject(refused('unknown_text'));
    expect(act(room, person(room, 0), { type: 'markLine', ...line, text: 'elsewhere.1', on: true })).toMatchObject(refused('unknown_text'));
  });
  it('[K10] the wall has only what the host reveals, by Next in at most eight presses; taps glow without names', () => {
    const room = gallery(80);
    expect(onWall(room, 'gallery')).toMatchObject({ texts: [], of: 40 });
    const [line] = lines(onPhone(room, person(room, 0), 'gallery').texts);
    if (!line) throw new Error('no line');
    for (const index of [0, 1]) act(room, person(room, index), { type: 'markLine', ...line, on: true });
    let presses = 0;
    while (onWall(room, 'gallery').texts.length < 40) {
      room.next();
      presses += 1;
    }
    expect(presses).toBe(8);
    expect(onWall(room, 'gallery').texts.find(({ id }) => id === line.text)?.glow).toEqual([{ start: line.start, end: line.end, count: 2 }]);
    expect(JSON.stringify(onWall(room, 'gallery'))).not.toContain(person(room, 0));
  });
  it('[K10] the host shows one text ahead of Next and takes it off; a hidden one stays off', () => {
    const room = gallery(8);
    const [, second, third] = onConsole(room, 'gallery').texts;
    if (!second || !third) throw new Error('too few texts');
    expect(hostAct(room, { type: 'revealText', text: third.id, shown: true })).toMatchObject(accepted);
    expect(onWall(room, 'gallery').texts.map(({ id }) => id)).toEqual([third.id]);
    expect(onConsole(room, 'gallery').texts.map(({ revealed }) => revealed)).toEqual([false, false, true, false]);
    room.next();
    expect(onWall(room, 'gallery').texts).toHaveLength(2);
    hostAct(room, { type: 'revealText', text: third.id, shown: false });
    expect(onWall(room, 'gallery').texts.map(({ id }) => id)).not.toContain(third.id);
    expect(room.host({ type: 'undo' })).toMatchObject(accepted);
    expect(onWall(room, 'gallery').texts.map(({ id }) => id)).toContain(third.id);
    room.host({ type: 'hideText', id: second.id, hidden: true });
    expect(hostAct(room, { type: 'revealText', text: second.id, shown: true })).toMatchObject(refused('text_hidden'));
    expect(hostAct(room, { type: 'revealText', text: 'elsewhere.1', shown: true })).toMatchObject(refused('unknown_text'));
    expect(act(room, person(room, 0), { type: 'revealText', text: second.id, shown: true })).toMatchObject(refused('not_allowed'));
  });
  it('[K9] the console has the lines that can be tapped for people without phones', () => {
    const room = gallery();
    const [text] = onConsole(room, 'gallery').texts;
    expect(text?.lines).toEqual(onPhone(room, person(room, 0), 'gallery').texts.find(({ id }) => id === text?.id)?.lines);
  });
  it('[K10] hidden leaves wall and phones, and its lines cannot be tapped', () => {
    const room = gallery();
    room.next();
    const [shown] = onWall(room, 'gallery').texts;
    const [line] = lines(onPhone(room, person(room, 0), 'gallery').texts.filter(({ id }) => id === shown?.id));
    if (!line) throw new Error('no line');
    room.host({ type: 'hideText', id: line.text, hidden: true });
    expect(onWall(room, 'gallery').texts).toEqual([]);
    expect(onPhone(room, person(room, 0), 'gallery').texts.find(({ id }) => id === line.text)).toMatchObject({ text: null, hidden: true, lines: [] });
    expect(act(room, person(room, 0), { type: 'markLine', ...line, on: true })).toMatchObject(refused('unknown_text'));
  });
  it('[K10] taps on a text the host then hides are free again', () => {
    const room = gallery();
    const one = person(room, 0);
    const [line] = lines(onPhone(room, one, 'gallery').texts);
    if (!line) throw new Error('no line');
    act(room, one, { type: 'markLine', ...line, on: true });
    expect(onPhone(room, one, 'gallery').left).toBe(2);
    room.host({ type: 'hideText', id: line.text, hidden: true });
    expect(onPhone(room, one, 'gallery').left).toBe(3);
  });
  it('[CD6] the draft opens with the lines most people tapped', () => {
    const room = gallery();
    const all = lines(onPhone(room, person(room, 0), 'gallery').texts);
    const [rare, often] = all;
    if (!rare || !often) throw new Error('too few lines');
    act(room, person(room, 0), { type: 'markLine', ...rare, on: true });
    for (const index of [0, 1, 2]) act(room, person(room, index), { type: 'markLine', ...often, on: true });
    goTo(room, 'drafting/1');
    const { stacked } = onConsole(room, 'drafting').desk;
    expect(stacked.map(({ marks }) => marks)).toEqual([3, 1]);
    const text = onConsole(room, 'drafting').desk.stacked[0];
    expect(text?.words.length).toBe(often.end - often.start);
  });
  it('[CD6] without taps all texts are there to draft from', () => {
    const room = gallery();
    goTo(room, 'drafting/1');
    expect(onConsole(room, 'drafting').desk.stacked.map(({ marks }) => marks)).toEqual([0, 0]);
    expect(hostAct(room, { type: 'markLine', text: 'x.1', start: 0, end: 1, on: true })).toMatchObject({ ok: false });
  });
});
