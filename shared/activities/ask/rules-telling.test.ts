import { describe, expect, it } from 'vitest';
import { factsOf } from '../../kernel/facts.ts';
import { accepted, refused, type TryRoom } from '../../kernel/testing/try-room.ts';
import { ask } from './index.ts';
import type { AskSummary } from './summary.ts';
import { act, asking, cardsOf, goTo, hostAct, onConsole, onPhone, onWall, person, stateOf, themesOf } from './testing/play.ts';

const answered = (people: number, to: string): TryRoom => asking(people, { answers: (who, question) => `Quote of ${who} to ${question}`, to });
function themed(people = 8): TryRoom {
  const room = answered(people, 'theming');
  const of = (index: number): readonly string[] => [...stateOf(room).cards.values()].filter(({ answer }) => [...stateOf(room).answers.values()].find(({ id }) => id === answer)?.of === person(room, index)).map(({ id }) => id);
  hostAct(room, { type: 'makeTheme', name: 'One voice', cards: of(0) });
  hostAct(room, { type: 'makeTheme', name: 'Three voices', cards: [1, 2, 3].flatMap((index) => of(index).slice(0, 1)) });
  goTo(room, 'weighing');
  return room;
}
const id = (room: TryRoom, name: string): string => themesOf(room).find((theme) => theme.name.text === name)?.id ?? '';
const summaryOf = (room: TryRoom): AskSummary => {
  const { current } = room.state();
  if (!current) throw new Error('no step');
  return ask.summary(stateOf(room), factsOf(room.state(), current));
};

describe('weighing and reading back', () => {
  it('two dots each, moved freely, no third', () => {
    const room = themed();
    const one = person(room, 0);
    hostAct(room, { type: 'makeTheme', name: 'Third', cards: [cardsOf(room).at(-1) ?? ''] });
    for (const name of ['One voice', 'Three voices']) expect(act(room, one, { type: 'placeDot', theme: id(room, name), on: true })).toMatchObject(accepted);
    expect(act(room, one, { type: 'placeDot', theme: id(room, 'Third'), on: true })).toMatchObject(refused('dots_used'));
    act(room, one, { type: 'placeDot', theme: id(room, 'One voice'), on: false });
    expect(act(room, one, { type: 'placeDot', theme: id(room, 'Third'), on: true })).toMatchObject(accepted);
    expect(onPhone(room, one, 'weighing').left).toBe(0);
    hostAct(room, { type: 'deleteTheme', theme: id(room, 'Third') });
    expect(onPhone(room, one, 'weighing').left).toBe(1);
  });
  it('[AS2] strength counts people, not cards: Next reads the strongest back first', () => {
    const room = themed();
    expect(onWall(room, 'weighing').shown).toEqual([]);
    room.next();
    expect(onWall(room, 'weighing').shown.map(({ name, people }) => ({ name, people }))).toEqual([{ name: 'Three voices', people: 3 }]);
    room.next();
    expect(onWall(room, 'weighing').shown.at(-1)).toMatchObject({ name: 'One voice', people: 1 });
    room.host({ type: 'undo' });
    expect(onWall(room, 'weighing').shown).toHaveLength(1);
    hostAct(room, { type: 'renameTheme', theme: id(room, 'Three voices'), name: 'Many voices' });
    expect(onWall(room, 'weighing').shown[0]?.name).toBe('Many voices');
    room.host({ type: 'undo' });
    expect(onWall(room, 'weighing').shown[0]?.name).toBe('Three voices');
    hostAct(room, { type: 'showTheme', theme: id(room, 'Three voices'), shown: false });
    expect(onWall(room, 'weighing').shown).toEqual([]);
    room.host({ type: 'undo' });
    expect(onWall(room, 'weighing').shown).toHaveLength(1);
  });
  it('[AS3] a quote is shown only with a yes, however the host shows it, and goes when the yes goes', () => {
    const room = themed();
    room.next();
    const [card = ''] = stateOf(room).themes.get(id(room, 'Three voices'))?.cards ?? [];
    const answer = [...stateOf(room).answers.values()].find(({ id: one }) => one === stateOf(room).cards.get(card)?.answer);
    if (!answer) throw new Error('no answer');
    const wall = (): string => JSON.stringify(room.view('screen'));
    for (const text of [card, answer.id]) {
      room.host({ type: 'showText', id: text, shown: true });
      room.host({ type: 'spotlight', id: text });
      expect(wall()).not.toContain('Quote of');
    }
    room.host({ type: 'spotlight', id: null });
    act(room, answer.of, { type: 'setConsent', of: answer.of, on: true });
    expect(onWall(room, 'weighing').shown[0]?.quotes).toEqual([{ id: card, text: answer.text }]);
    act(room, answer.of, { type: 'setConsent', of: answer.of, on: false });
    expect(wall()).not.toContain('Quote of');
    expect(onConsole(room, 'weighing').cards.find((one) => one.id === card)?.quotable).toBe(false);
  });
});

describe('telling it back', () => {
  it('five slots, offered from themes by question', () => {
    const room = themed();
    goTo(room, 'narrative');
    const { slots } = onConsole(room, 'narrative');
    expect(slots.map(({ slot }) => slot)).toEqual(['want', 'concerned', 'especially', 'focus', 'trust']);
    expect(slots.find(({ slot }) => slot === 'especially')?.offered).toEqual(['Three voices', 'One voice']);
  });
  it('shown when the host shows it, never over newer words; with no word there is nothing to show', () => {
    const room = answered(8, 'narrative');
    expect(hostAct(room, { type: 'showNarrative', shown: true })).toMatchObject(refused('nothing_written'));
    expect(hostAct(room, { type: 'fillSlot', slot: 'want', base: null, text: 'a town that walks' })).toMatchObject(accepted);
    expect(hostAct(room, { type: 'fillSlot', slot: 'want', base: null, text: 'other words' })).toMatchObject(refused('stale_draft'));
    expect(onWall(room, 'narrative').slots).toEqual([]);
    room.next();
    expect(onWall(room, 'narrative').slots[0]?.text).toBe('a town that walks');
    expect(onPhone(room, person(room, 0), 'narrative').slots[0]?.text).toBe('a town that walks');
  });
  it('[CD7] does it ring true? rated in private, as elsewhere', () => {
    const room = answered(8, 'ringstrue');
    expect(act(room, person(room, 0), { type: 'rate', value: 4 })).toMatchObject(refused('not_shown_yet'));
    room.back();
    hostAct(room, { type: 'fillSlot', slot: 'want', base: null, text: 'a town that walks' });
    goTo(room, 'ringstrue');
    for (let who = 0; who < 8; who += 1) act(room, person(room, who), { type: 'rate', value: 4 });
    expect(onWall(room, 'ringstrue').rating.result).toEqual({ kind: 'agreed', bars: [0, 0, 0, 0, 8, 0] });
  });
  it('[QC3] promises close it', () => {
    const room = themed();
    goTo(room, 'promises');
    expect(act(room, person(room, 0), { type: 'answerCard', card: 0, text: 'I bring chairs by May' })).toMatchObject(accepted);
    expect(onConsole(room, 'promises').card.answers).toHaveLength(1);
    expect(JSON.stringify(onWall(room, 'promises'))).not.toContain('chairs');
  });
  it('[AS3] the page to print has the themes read back, and of the chosen quotes those with a yes', () => {
    const room = themed();
    room.next();
    const [yes = '', no = ''] = stateOf(room).themes.get(id(room, 'Three voices'))?.cards ?? [];
    const answerOf = (card: string): { readonly of: string; readonly text: string | null } | undefined => [...stateOf(room).answers.values()].find((one) => one.id === stateOf(room).cards.get(card)?.answer);
    const said = answerOf(yes);
    if (!said) throw new Error('no answer');
    act(room, said.of, { type: 'setConsent', of: said.of, on: true });
    for (const card of [yes, no]) room.host({ type: 'showText', id: card, shown: true });
    hostAct(room, { type: 'showTheme', theme: id(room, 'One voice'), shown: true });
    hostAct(room, { type: 'showTheme', theme: id(room, 'One voice'), shown: false });
    expect(onConsole(room, 'weighing').themes.filter(({ shown }) => shown)).toHaveLength(1);
    goTo(room, 'promises');
    const { heard } = onConsole(room, 'promises');
    expect(heard).toMatchObject({ asked: 8, themes: [{ name: 'Three voices', people: 3, quotes: [{ id: yes, text: said.text }] }, { name: 'One voice', quotes: [] }] });
  });
});

describe('what is measured', () => {
  it('people, refusals, answers per question, themes, share of the top three, share quotable', () => {
    const room = themed();
    act(room, person(room, 0), { type: 'setConsent', of: person(room, 0), on: true });
    expect(summaryOf(room)).toMatchObject({ asked: 8, refusals: 0, answers: [8, 8, 8, 8], themes: 2, topThree: 7 / 32, quotable: 4 / 32, strengths: [{ strength: 3, cards: 3 }, { strength: 1, cards: 4 }] });
  });
  it('[AS6] with fewer than five people there are no counts', () => {
    const room = answered(4, 'theming');
    expect(summaryOf(room)).toMatchObject({ asked: null, refusals: null, answers: null, strengths: null, alsoHeard: null, topThree: null, quotable: null, ringsTrue: null });
  });
  it('[AS2] [AS3] no word and no source in it', () => {
    const room = themed();
    const told = JSON.stringify(summaryOf(room));
    expect(told).not.toContain('Quote of');
    for (const one of room.state().people.keys()) expect(told).not.toContain(one);
  });
});
