import { describe, expect, it } from 'vitest';
import { accepted, HOST, refused, type TryRoom } from '../../kernel/testing/try-room.ts';
import { act, asking, cardsOf, goTo, hostAct, onConsole, onPhone, onWall, person, stateOf, themesOf } from './testing/play.ts';

/** Eight phones with an answer to every question: 32 cards, two groups. */
const table = (people = 8): TryRoom => asking(people, { answers: (who, question) => `Answer of ${who} to ${question}`, to: 'theming' });
function make(room: TryRoom, name: string, cards: readonly string[]): string {
  hostAct(room, { type: 'makeTheme', name, cards });
  return themesOf(room).find((theme) => theme.name.text === name)?.id ?? '';
}
const cardsIn = (room: TryRoom, theme: string): readonly string[] => stateOf(room).themes.get(theme)?.cards ?? [];

describe('cards', () => {
  it('[AS1] [AS2] keep their question and have no source: ids and order tell nothing', () => {
    const room = table();
    const console_ = onConsole(room, 'theming');
    expect(console_.cards).toHaveLength(32);
    for (const card of console_.cards) expect(card.text).toBe(`Answer of ${card.text?.split(' ')[2]} to ${card.question}`);
    for (const id of room.state().people.keys()) {
      expect(JSON.stringify(console_)).not.toContain(id);
      expect(JSON.stringify(onPhone(room, person(room, 0), 'theming').cards)).not.toContain(id);
    }
    for (const answer of stateOf(room).answers.values()) expect(cardsOf(room)).not.toContain(answer.id);
  });
  it('every group is given its share, every card to one group', () => {
    const room = table();
    const shares = [...stateOf(room).shares.values()];
    expect(shares.map((share) => share.length)).toEqual([16, 16]);
    expect(new Set(shares.flat()).size).toBe(32);
  });
  it('[K4] an answer that comes late becomes a card; a changed one stays where it lies', () => {
    const room = asking(2, { answers: (who, question) => (question === 0 ? `First ${who}` : null) });
    const step = room.state().current;
    goTo(room, 'theming');
    const [card = ''] = cardsOf(room);
    const theme = make(room, 'A theme', [card]);
    const one = person(room, 0);
    expect(act(room, one, { type: 'writeAnswer', question: 1, of: one, text: 'Late words' }, step)).toMatchObject(accepted);
    expect(onConsole(room, 'theming').cards.map(({ text }) => text)).toContain('Late words');
    for (const who of [0, 1]) act(room, person(room, who), { type: 'writeAnswer', question: 0, of: person(room, who), text: `Changed ${who}` }, step);
    const [changed] = cardsIn(room, theme);
    expect(cardsIn(room, theme)).toHaveLength(1);
    expect(onConsole(room, 'theming').cards.find(({ id }) => id === changed)?.text).toMatch(/^Changed/);
  });
  it('taking an answer back takes its card off the table and out of every theme', () => {
    const room = asking(2, { answers: (who, question) => (question === 0 ? `Only ${who}` : null), to: 'theming' });
    const one = person(room, 0);
    const answer = [...stateOf(room).answers.values()].find(({ of }) => of === one)?.id ?? '';
    const card = [...stateOf(room).cards.values()].find((found) => found.answer === answer)?.id ?? '';
    const theme = make(room, 'A theme', cardsOf(room));
    expect(act(room, person(room, 1), { type: 'takeBackAnswer', id: answer })).toMatchObject(refused('not_allowed'));
    expect(act(room, one, { type: 'takeBackAnswer', id: answer })).toMatchObject(accepted);
    expect(cardsIn(room, theme)).not.toContain(card);
    expect(JSON.stringify(onConsole(room, 'theming'))).not.toContain('Only 0');
    expect(act(room, one, { type: 'takeBackAnswer', id: answer })).toMatchObject(refused('unknown_text'));
  });
});

describe('themes', () => {
  it('a group makes up to three of its own share, and no more of another’s', () => {
    const room = table();
    const one = person(room, 0);
    const { cards, group } = onPhone(room, one, 'theming');
    const [first, second] = cards;
    if (!first || !second || group === null) throw new Error('no share');
    for (const name of ['One', 'Two', 'Three']) expect(act(room, one, { type: 'makeTheme', name, cards: [] })).toMatchObject(accepted);
    expect(act(room, one, { type: 'makeTheme', name: 'Four', cards: [] })).toMatchObject(refused('themes_full'));
    const [theme] = onPhone(room, one, 'theming').themes;
    expect(act(room, one, { type: 'putCards', cards: [first.id, second.id], theme: theme?.id ?? '', on: true })).toMatchObject(accepted);
    const foreign = cardsOf(room).find((card) => !cards.some(({ id }) => id === card)) ?? '';
    expect(act(room, one, { type: 'putCards', cards: [foreign], theme: theme?.id ?? '', on: true })).toMatchObject(refused('unknown_card'));
    const hosts = make(room, 'By the host', []);
    expect(act(room, one, { type: 'renameTheme', theme: hosts, name: 'Ours' })).toMatchObject(refused('not_your_theme'));
    expect(act(room, one, { type: 'mergeThemes', from: [hosts], into: theme?.id ?? '' })).toMatchObject(refused('not_allowed'));
    const stranger = [...room.state().people.keys()].find((id) => onPhone(room, id, 'theming').group !== group) ?? '';
    expect(onPhone(room, stranger, 'theming').themes).toEqual([]);
  });
  it('[AS4] a card may lie in two themes, not in three; unsorted and single cards are also heard', () => {
    const room = table();
    const [card = '', other = ''] = cardsOf(room);
    const [a, b, c] = ['A', 'B', 'C'].map((name) => make(room, name, []));
    for (const theme of [a, b]) expect(hostAct(room, { type: 'putCards', cards: [card], theme: theme ?? '', on: true })).toMatchObject(accepted);
    expect(hostAct(room, { type: 'putCards', cards: [card], theme: c ?? '', on: true })).toMatchObject(refused('two_themes'));
    hostAct(room, { type: 'putCards', cards: [other], theme: a ?? '', on: true });
    expect(onConsole(room, 'theming').unsorted).toBe(30);
    goTo(room, 'weighing');
    expect(onWall(room, 'weighing').alsoHeard).toBe(31);
  });
  it('[AS5] two people who move one card both succeed, in the order of the log', () => {
    const room = table();
    const [card = ''] = cardsOf(room);
    const [a = '', b = ''] = ['A', 'B'].map((name) => make(room, name, []));
    const second = { authority: 'helper', key: 'helper-1', seat: null } as const;
    expect(hostAct(room, { type: 'moveCards', cards: [card], from: null, to: a })).toMatchObject(accepted);
    expect(room.act(second, { type: 'moveCards', cards: [card], from: null, to: b }, null)).toMatchObject(accepted);
    expect([cardsIn(room, a), cardsIn(room, b)]).toEqual([[], [card]]);
    hostAct(room, { type: 'moveCards', cards: [card], from: b, to: null });
    expect(onConsole(room, 'theming').unsorted).toBe(32);
  });
  it('themes that groups gave one name are offered to be joined', () => {
    const room = table();
    const [one = '', two = '', three = ''] = cardsOf(room);
    const [buses, late] = [make(room, 'Buses', [one]), make(room, 'The buses!', [two])];
    make(room, 'Shops', [three]);
    expect(onConsole(room, 'theming').alike).toEqual([[buses, late]]);
    hostAct(room, { type: 'mergeThemes', from: [late], into: buses });
    expect(onConsole(room, 'theming').alike).toEqual([]);
  });
  it('[AS7] make, merge, split, rename, delete and move can be undone; deleting returns the cards', () => {
    const room = table();
    const cards = cardsOf(room);
    const [a, b] = [make(room, 'A', cards.slice(0, 3)), make(room, 'B', cards.slice(2, 5))];
    const picture = (): unknown => themesOf(room).map(({ id, name, cards: lie }) => ({ id, name: name.text, cards: lie.toSorted() })).toSorted((x, y) => (x.id < y.id ? -1 : 1));
    const before = picture();
    const tries = [
      { type: 'mergeThemes', from: [b], into: a },
      { type: 'splitTheme', theme: a, cards: cards.slice(0, 2), name: 'Split off' },
      { type: 'renameTheme', theme: a, name: 'Another name' },
      { type: 'deleteTheme', theme: a },
      { type: 'moveCards', cards: cards.slice(0, 4), from: null, to: b },
      { type: 'putCards', cards: cards.slice(8, 9), theme: a, on: true },
      { type: 'makeTheme', name: 'New', cards: cards.slice(9, 11) },
    ] as const;
    for (const command of tries) {
      expect(hostAct(room, command), command.type).toMatchObject(accepted);
      expect(picture(), command.type).not.toEqual(before);
      if (command.type === 'deleteTheme') expect(onConsole(room, 'theming').unsorted).toBe(29);
      if (command.type === 'mergeThemes') expect(cardsIn(room, a)).toHaveLength(5);
      expect(room.host({ type: 'undo' }), command.type).toMatchObject(accepted);
      expect(picture(), command.type).toEqual(before);
    }
  });
  it('[AS7] what others did since stays: a card put into a merged theme is not lost by Undo', () => {
    const room = table();
    const cards = cardsOf(room);
    const [a, b] = [make(room, 'A', cards.slice(0, 2)), make(room, 'B', cards.slice(2, 4))];
    hostAct(room, { type: 'mergeThemes', from: [b], into: a });
    const second = { authority: 'helper', key: 'helper-1', seat: null } as const;
    room.act(second, { type: 'putCards', cards: cards.slice(5, 6), theme: a, on: true }, null);
    room.host({ type: 'undo' });
    expect(cardsIn(room, a)).toEqual([...cards.slice(0, 2), cards[5]]);
    expect(cardsIn(room, b)).toEqual(cards.slice(2, 4));
  });
  it('wrong ids are refused and change nothing', () => {
    const room = table();
    const [card = ''] = cardsOf(room);
    const a = make(room, 'A', [card]);
    const before = JSON.stringify(room.log());
    expect(hostAct(room, { type: 'mergeThemes', from: ['none'], into: a })).toMatchObject(refused('unknown_theme'));
    expect(hostAct(room, { type: 'splitTheme', theme: a, cards: ['none'], name: 'x' })).toMatchObject(refused('unknown_card'));
    expect(hostAct(room, { type: 'deleteTheme', theme: 'none' })).toMatchObject(refused('unknown_theme'));
    expect(hostAct(room, { type: 'moveCards', cards: ['none'], from: null, to: a })).toMatchObject(refused('unknown_card'));
    expect(hostAct(room, { type: 'renameTheme', theme: a, name: '  ' })).toMatchObject(refused('empty'));
    expect(JSON.stringify(room.log())).toBe(before);
  });
  it('[K10] names reach the wall only when the host shows them', () => {
    const room = table();
    const a = make(room, 'Getting around', cardsOf(room).slice(0, 2));
    expect(onWall(room, 'theming')).toMatchObject({ themes: 1, names: [] });
    room.host({ type: 'showText', id: stateOf(room).themes.get(a)?.name.id ?? '', shown: true });
    expect(onWall(room, 'theming').names).toEqual([{ id: a, name: 'Getting around' }]);
    hostAct(room, { type: 'renameTheme', theme: a, name: 'Rude words' });
    expect(onWall(room, 'theming').names).toEqual([]);
  });
  it('a first cut by shared words is offered, to accept or not', () => {
    const room = asking(6, { answers: (who, question) => (question === 0 ? (who < 3 ? `The bus is late, number ${who}` : `Lights in the park ${who}`) : null), to: 'theming' });
    const { firstCut } = onConsole(room, 'theming');
    expect(firstCut.length).toBeGreaterThan(0);
    for (const { cards } of firstCut) for (const card of cards) expect(cardsOf(room)).toContain(card);
    expect(room.act(HOST, { type: 'makeTheme', name: firstCut[0]?.words.join(' ') ?? '', cards: firstCut[0]?.cards ?? [] }, null)).toMatchObject(accepted);
  });
});
