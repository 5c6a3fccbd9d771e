import { describe, expect, it } from 'vitest';
import { factsOf } from '../../kernel/facts.ts';
import { accepted, HOST, refused, type TryRoom } from '../../kernel/testing/try-room.ts';
import type { AskCommand } from './commands.ts';
import { ask } from './index.ts';
import { cardOf } from './sheets.ts';
import { dotsOf } from './table.ts';
import type { AskSummary } from './summary.ts';
import { act, asking, cardsOf, goTo, hostAct, onConsole, onPhone, onWall, person, stateOf, themesOf } from './testing/play.ts';

const wall = (room: TryRoom): string => JSON.stringify(room.view('screen'));
const answerOf = (room: TryRoom, who: string): string => [...stateOf(room).answers.values()].find(({ of }) => of === who)?.id ?? '';
const cardBy = (room: TryRoom, who: string): string => cardOf(stateOf(room), answerOf(room, who))?.id ?? '';
const one = (people = 6): TryRoom => asking(people, { answers: (who, question) => (question === 0 ? `Words of ${who}` : null) });
const summaryOf = (room: TryRoom): AskSummary => {
  const { current } = room.state();
  if (!current) throw new Error('no step');
  return ask.summary(stateOf(room), factsOf(room.state(), current));
};
function make(room: TryRoom, name: string, cards: readonly string[]): string {
  expect(hostAct(room, { type: 'makeTheme', name, cards })).toMatchObject(accepted);
  return themesOf(room).find((theme) => theme.name.text === name)?.id ?? '';
}

describe('words under a yes', () => {
  it('[K10] other words typed after the host showed a quote are not on the wall, neither with its theme nor large', () => {
    const room = one();
    const asked = room.state().current;
    const who = person(room, 0);
    goTo(room, 'theming');
    const card = cardBy(room, who);
    make(room, 'Parks', [card, cardBy(room, person(room, 1))]);
    act(room, who, { type: 'setConsent', of: who, on: true });
    goTo(room, 'weighing');
    room.next();
    for (const command of [{ type: 'showText', id: card, shown: true }, { type: 'spotlight', id: card }] as const) expect(room.host(command)).toMatchObject(accepted);
    expect(wall(room).split('Words of 0')).toHaveLength(3);
    expect(act(room, who, { type: 'writeAnswer', question: 0, of: who, text: 'Rude words' }, asked)).toMatchObject(accepted);
    expect(wall(room)).not.toContain('Rude words');
    expect(onWall(room, 'weighing').shown[0]?.people).toBe(2);
    room.host({ type: 'showText', id: cardBy(room, who), shown: true });
    expect(onWall(room, 'weighing').shown[0]?.quotes.map(({ text }) => text)).toEqual(['Rude words']);
  });
  it('[K10] a hidden card stays hidden whatever its owner writes on it, and they are told on their own sheet', () => {
    const room = one();
    const asked = room.state().current;
    const who = person(room, 0);
    goTo(room, 'theming');
    room.host({ type: 'hideText', id: cardBy(room, who), hidden: true });
    act(room, who, { type: 'writeAnswer', question: 0, of: who, text: 'Hidden too' }, asked);
    for (let index = 0; index < 6; index += 1) expect(JSON.stringify(onPhone(room, person(room, index), 'theming'))).not.toContain('Hidden too');
    room.back();
    expect(onPhone(room, who, 'checkback').sheets[0]?.lines[0]).toMatchObject({ hidden: true, text: null });
  });
  it('[AS3] when the asking is over nobody else puts words under a yes: what stands is theirs, what is added needs a new yes', () => {
    const room = asking(2, { config: { way: 'interview' } });
    const asked = room.state().current;
    const [who, mate] = [person(room, 0), person(room, 1)];
    act(room, mate, { type: 'writeAnswer', question: 0, of: who, text: 'As they said' });
    goTo(room, 'checkback');
    act(room, who, { type: 'setConsent', of: who, on: true });
    expect(act(room, mate, { type: 'writeAnswer', question: 0, of: who, text: 'Never said' }, asked)).toMatchObject(refused('not_allowed'));
    goTo(room, 'theming');
    expect(act(room, mate, { type: 'writeAnswer', question: 1, of: who, text: 'Late note' }, asked)).toMatchObject(accepted);
    expect(onConsole(room, 'theming').cards.map(({ text, quotable }) => [text, quotable]).toSorted()).toEqual([['As they said', false], ['Late note', false]]);
    expect(act(room, who, { type: 'writeAnswer', question: 1, of: who, text: 'My late note' }, asked)).toMatchObject(accepted);
  });
});

describe('cards', () => {
  it('[AS4] answers that come after Next was pressed too early become cards, and groups get them', () => {
    const room = asking(4, { to: 'theming' });
    expect(onConsole(room, 'theming').cards).toEqual([]);
    while (room.state().current?.stage !== 'asking') room.back();
    for (const who of room.state().people.keys()) act(room, who, { type: 'writeAnswer', question: 0, of: who, text: `After ${who}` });
    goTo(room, 'theming');
    expect(onConsole(room, 'theming')).toMatchObject({ unsorted: 4 });
    expect(onPhone(room, person(room, 0), 'theming').cards).toHaveLength(4);
  });
  it('[AS5] a group moves cards into and out of its own themes only', () => {
    const room = asking(8, { answers: (who, question) => `Answer of ${who} to ${question}`, to: 'theming' });
    const who = person(room, 0);
    const [card] = onPhone(room, who, 'theming').cards;
    if (!card) throw new Error('no card');
    const theme = make(room, 'Of the host', [card.id]);
    act(room, who, { type: 'moveCards', cards: [card.id], from: theme, to: null });
    act(room, who, { type: 'putCards', cards: [card.id], theme, on: false });
    expect(stateOf(room).themes.get(theme)?.cards).toEqual([card.id]);
  });
  it('[AS7] what a console merged into a group’s theme is not thrown away or split off by that group', () => {
    const room = asking(8, { answers: (who, question) => `Answer of ${who} to ${question}`, to: 'theming' });
    const who = person(room, 0);
    const own = onPhone(room, who, 'theming').cards.map(({ id }) => id);
    act(room, who, { type: 'makeTheme', name: 'Ours', cards: own.slice(0, 2) });
    const ours = themesOf(room)[0]?.id ?? '';
    const others = cardsOf(room).filter((id) => !own.includes(id)).slice(0, 3);
    hostAct(room, { type: 'mergeThemes', from: [make(room, 'Theirs', others)], into: ours });
    expect(act(room, who, { type: 'deleteTheme', theme: ours })).toMatchObject(refused('not_your_theme'));
    expect(act(room, who, { type: 'splitTheme', theme: ours, cards: others, name: 'Away' })).toMatchObject(refused('unknown_card'));
    expect(stateOf(room).themes.get(ours)?.cards).toEqual([...own.slice(0, 2), ...others]);
  });
  it('[AS4] Undo leaves no card in three themes and brings none back that its owner took back', () => {
    const second = { authority: 'helper', key: 'helper-1', seat: null } as const;
    const tries: readonly ((a: string, b: string, cards: readonly string[]) => AskCommand)[] = [
      (theme) => ({ type: 'deleteTheme', theme }),
      (from, into) => ({ type: 'mergeThemes', from: [from], into }),
      (from, to, cards) => ({ type: 'moveCards', cards, from, to }),
      (theme, _, cards) => ({ type: 'putCards', cards, theme, on: false }),
    ];
    for (const tried of tries) {
      const room = one();
      goTo(room, 'theming');
      const who = person(room, 0);
      const cards = [cardBy(room, who), cardBy(room, person(room, 1))];
      const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((name) => make(room, name, name === 'A' ? cards : [])) as [string, string, string, string];
      const command = tried(a, b, cards);
      expect(hostAct(room, command), command.type).toMatchObject(accepted);
      room.act(second, { type: 'moveCards', cards, from: null, to: c }, null);
      expect(room.act(second, { type: 'putCards', cards, theme: d, on: true }, null)).toMatchObject(accepted);
      act(room, who, { type: 'takeBackAnswer', id: answerOf(room, who) });
      // There is nothing left to put back.
      expect(room.host({ type: 'undo' }).ok, command.type).toBe(command.type !== 'putCards');
      const lie = themesOf(room).map((theme) => theme.cards);
      expect(lie.flat(), command.type).toEqual([cards[1], cards[1]]);
      expect(stateOf(room).themes.get(c)?.cards, command.type).toEqual([cards[1]]);
    }
  });
  it('a phone that makes and deletes themes without end is stopped', () => {
    const room = asking(4, { answers: () => 'Same', to: 'theming' });
    const who = person(room, 0);
    let made = 0;
    while (made < 100 && act(room, who, { type: 'makeTheme', name: `Theme ${made}`, cards: [] }).ok) {
      made += 1;
      act(room, who, { type: 'deleteTheme', theme: themesOf(room)[0]?.id ?? '' });
    }
    expect(made).toBe(40);
    expect(hostAct(room, { type: 'makeTheme', name: 'The host’s', cards: [] })).toMatchObject(accepted);
  });
});

describe('counts', () => {
  it('two dots stay two when a deleted theme comes back', () => {
    const room = one();
    goTo(room, 'theming');
    const themes = ['A', 'B', 'C'].map((name, index) => make(room, name, [cardsOf(room)[index] ?? '']));
    goTo(room, 'weighing');
    const who = person(room, 0);
    for (const theme of themes.slice(0, 2)) act(room, who, { type: 'placeDot', theme, on: true });
    hostAct(room, { type: 'deleteTheme', theme: themes[0] ?? '' });
    expect(act(room, who, { type: 'placeDot', theme: themes[2] ?? '', on: true })).toMatchObject(accepted);
    expect(room.host({ type: 'undo' })).toMatchObject(accepted);
    expect(themesOf(room).map((theme) => dotsOf(stateOf(room), theme))).toEqual([0, 1, 1]);
    expect(onPhone(room, who, 'weighing')).toMatchObject({ mine: themes.slice(1), left: 0 });
  });
  it('refusals counted by one phone have an end', () => {
    const room = asking(2, { config: { way: 'field' } });
    let counted = 0;
    while (counted < 500 && act(room, person(room, 0), { type: 'countRefusal', on: true }).ok) counted += 1;
    expect(counted).toBe(200);
    expect(act(room, person(room, 0), { type: 'countRefusal', on: false })).toMatchObject(accepted);
  });
  it('[AS6] two people in the room who asked many outside are no counts of ratings and promises', () => {
    const room = asking(2, { config: { way: 'field' } });
    for (let slip = 0; slip < 6; slip += 1) {
      hostAct(room, { type: 'startConversation' });
      const of = [...stateOf(room).conversations.keys()].at(-1) ?? '';
      expect(room.act(HOST, { type: 'writeAnswer', question: 0, of, text: `Slip ${slip}` }, null)).toMatchObject(accepted);
    }
    goTo(room, 'theming');
    make(room, 'Parks', cardsOf(room).slice(0, 3));
    goTo(room, 'narrative');
    hostAct(room, { type: 'showNarrative', shown: true });
    goTo(room, 'ringstrue');
    for (const index of [0, 1]) expect(act(room, person(room, index), { type: 'rate', value: 2 })).toMatchObject(accepted);
    goTo(room, 'promises');
    act(room, person(room, 0), { type: 'answerCard', card: 0, text: 'A bench by May' });
    expect(summaryOf(room)).toMatchObject({ asked: 6, ringsTrue: null, promises: null });
  });
});
