import { describe, expect, it } from 'vitest';
import { accepted, refused, type TryRoom } from '../../kernel/testing/try-room.ts';
import { factsOf } from '../../kernel/facts.ts';
import { communityDefinition } from './index.ts';
import type { CommunityDefinitionSummary } from './summary.ts';
import { act, definition, goTo, groupsNow, hostAct, membersOf, onConsole, onPhone, onWall, revise, stateOf } from './testing/play.ts';

const LINES = ['People who know your name', 'Where soup comes to your door', 'A place with one more chair', 'Everybody old and new'];

/** Four phones; pair 1 keeps one's words, pair 2 writes its own; the final text takes from both. */
function closing(): TryRoom {
  const room = definition(4, { to: 'pairs/1', lines: LINES });
  const [first] = groupsNow(room);
  const one = stateOf(room).lines.get(first?.members[0] ?? '')?.text ?? '';
  revise(room, 1, `We are ${one.toLowerCase()}, always`);
  revise(room, 2, 'Nobody eats alone here');
  goTo(room, 'drafting/1');
  hostAct(room, { type: 'saveVersion', base: null, text: `${one}, so that nobody eats alone` });
  goTo(room, 'closing/1');
  return room;
}
const summaryOf = (room: TryRoom): CommunityDefinitionSummary => {
  const { current } = room.state();
  if (!current) throw new Error('no step');
  return communityDefinition.summary(stateOf(room), factsOf(room.state(), current));
};
const person = (room: TryRoom, group: number, index: number): string => [...(room.state().groups.get('d/pairs/1') ?? [])].find(({ number }) => number === group)?.members[index] ?? '';

describe('closing', () => {
  it('[CD10] each run of the final words names the group, the texts and how many people it came through', () => {
    const room = closing();
    const { text, origins } = onWall(room, 'closing');
    const runs = origins.map(({ start, end, group, people, through }) => ({ words: text?.slice(start, end).toLowerCase(), group, people, through: through.map(({ stage }) => stage) }));
    expect(runs).toContainEqual(expect.objectContaining({ words: 'nobody eats alone', group: 2, people: 0, through: ['pairs'] }));
    expect(runs[0]).toMatchObject({ group: 1, people: 1, through: ['people', 'pairs'] });
  });
  it('[CD10] words that came one way stay together, though some of them go back further than others', () => {
    const room = definition(4, { config: { groups: 'never' }, lines: ['Somebody saves you', 'Bread for all', 'You and me', 'Songs'], to: 'pairs/1' });
    for (const { number } of groupsNow(room)) revise(room, number, 'They save you a chair');
    goTo(room, 'drafting/1');
    hostAct(room, { type: 'saveVersion', base: null, text: 'Save you a chair, loudly. Bread' });
    goTo(room, 'closing/1');
    const { text, origins } = onWall(room, 'closing');
    expect(origins.map(({ start, end, group, people, through }) => ({ words: text?.slice(start, end), group, people, through: through.map(({ stage }) => stage) }))).toEqual([
      { words: 'Save you a chair', group: expect.any(Number) as number, people: 2, through: ['people', 'pairs'] },
    ]);
  });
  it('[CD10] a person sees what of theirs lives on, or whose text they helped to make', () => {
    const room = closing();
    const [kept, lost, other] = [person(room, 1, 0), person(room, 1, 1), person(room, 2, 0)];
    const own = onPhone(room, kept, 'closing');
    expect(own.origins.lived.map(({ start, end }) => own.final?.text?.slice(start, end).toLowerCase()).join(' ')).toBe(own.origins.line?.toLowerCase());
    expect(onPhone(room, lost, 'closing').origins).toMatchObject({ lived: [], made: [{ stage: 'pairs', group: 1 }] });
    expect(onPhone(room, other, 'closing').origins.made[0]?.text).toBe('Nobody eats alone here');
  });
  it('[CD10] nothing of it is stored: the same from a fresh fold, and no id or name on the wall', () => {
    const room = closing();
    const wall = JSON.stringify(onWall(room, 'closing'));
    for (const id of room.state().people.keys()) expect(wall).not.toContain(id);
    expect(JSON.stringify(room.log())).not.toContain('lineage');
  });
  it('[CD10] the flow goes from people through pairs to the room', () => {
    const { flow } = onWall(closing(), 'closing');
    expect(flow.columns.map(({ stage }) => stage)).toEqual(['people', 'pairs', 'room']);
    expect(flow.links.every(({ words }) => words > 0)).toBe(true);
    expect(flow.fresh).toBeGreaterThan(0);
  });
  it('"Tap the part where you see yourself" glows on the wall, unnamed', () => {
    const room = closing();
    const [one, two] = [person(room, 1, 0), person(room, 2, 0)];
    const final = onPhone(room, one, 'closing').final;
    const [line] = final?.lines ?? [];
    if (!final || !line) throw new Error('no line');
    for (const who of [one, two]) expect(act(room, who, { type: 'seeMyself', text: final.id, start: line.start, end: line.end, on: true })).toMatchObject(accepted);
    expect(onWall(room, 'closing').glow).toEqual([{ ...line, count: 2 }]);
    expect(onPhone(room, one, 'closing').mine).toEqual([line]);
    expect(act(room, one, { type: 'seeMyself', text: 'old', start: line.start, end: line.end, on: true })).toMatchObject(refused('unknown_text'));
  });
  it('Next goes from the words to who made them, where they came from and the picture; Back and Undo return', () => {
    const room = closing();
    const pages = [onWall(room, 'closing').page];
    for (let press = 0; press < 3; press += 1) {
      room.next();
      pages.push(onWall(room, 'closing').page);
    }
    expect(pages).toEqual(['words', 'made', 'origins', 'flow']);
    room.host({ type: 'undo' });
    expect(onWall(room, 'closing').page).toBe('origins');
    goTo(room, 'checkin/1');
  });
  it('without a final text it says so kindly and Next goes on', () => {
    const room = definition(4, { to: 'closing/1' });
    expect(onWall(room, 'closing')).toMatchObject({ text: null, origins: [] });
    expect(onPhone(room, person(room, 1, 0), 'closing').final).toBeNull();
    room.next();
    expect(room.state().current?.stage).toBe('checkin');
  });
  it('where no agreement is planned, the ending is chosen here', () => {
    const room = definition(4, { config: { agreement: false, gallery: false, groups: 'never' }, to: 'closing/1' });
    expect(onConsole(room, 'closing').mayEnd).toBe(true);
    expect(hostAct(room, { type: 'chooseEnding', how: 'adopted' })).toMatchObject(accepted);
  });
});

describe('what is measured', () => {
  it('convergence, coverage, agreement per round, and what the host did', () => {
    const room = closing();
    const summary = summaryOf(room);
    expect(summary).toMatchObject({ lines: 4, skipped: 0, versions: 1, merges: [{ stage: 'pairs/1', texts: 2, empty: 0, revisions: 2 }], coverage: { people: 1, of: 4 }, ending: null, overruled: false });
    expect(summary.convergence?.kept).toBeLessThan(summary.convergence?.words ?? 0);
    for (const words of LINES) expect(JSON.stringify(summary)).not.toContain(words);
  });
  it('drift: the share of new words in each version the room saw after the first', () => {
    const room = definition(4, { to: 'drafting/1' });
    hostAct(room, { type: 'saveVersion', base: null, text: 'People who wave back' });
    hostAct(room, { type: 'saveVersion', base: stateOf(room).versions.at(-1)?.id ?? null, text: 'People who wave back to newcomers daily now gladly' });
    expect(summaryOf(room).drift).toEqual([5 / 9]);
  });
  it('kept against what the room said is told as overruled (transparency)', () => {
    const room = definition(4, { to: 'drafting/1' });
    hostAct(room, { type: 'saveVersion', base: null, text: 'People who wave back' });
    goTo(room, 'agreement/1');
    for (const id of room.state().people.keys()) act(room, id, { type: 'rate', value: 1 });
    hostAct(room, { type: 'chooseEnding', how: 'adopted' });
    expect(summaryOf(room)).toMatchObject({ overruled: true, ratings: [{ kind: 'change', numbers: 4 }] });
    expect(membersOf(room, 1)).toEqual([]);
  });
});
