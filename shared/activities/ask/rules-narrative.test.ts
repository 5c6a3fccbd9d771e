import { describe, expect, it } from 'vitest';
import { factsOf } from '../../kernel/facts.ts';
import { accepted, refused, type TryRoom } from '../../kernel/testing/try-room.ts';
import type { AskEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { ask } from './index.ts';
import type { AskState } from './model.ts';
import type { AskSummary } from './summary.ts';
import { act, asking, goTo, hostAct, onConsole, onPhone, onWall, person, stateOf, themesOf } from './testing/play.ts';
import { view } from './view/index.ts';

const PEOPLE = 6;
/** Cards of answers to one question, of so many people, after the first `from`. */
const cardsTo = (state: AskState, question: number, people: number, from = 0): readonly string[] => {
  const answers = new Map([...state.answers.values()].map((answer) => [answer.id, answer]));
  return [...state.cards.values()].filter(({ answer }) => answers.get(answer)?.question === question).map(({ id }) => id).slice(from, from + people);
};
/** Each theme by its name: how many people's answers to which question. */
function sorted(themes: Readonly<Record<string, readonly (readonly [question: number, people: number, from?: number])[]>>, config = {}): TryRoom {
  const room = asking(PEOPLE, { answers: (who, question) => `Words of ${who} to ${question}`, to: 'theming', config });
  for (const [name, parts] of Object.entries(themes)) {
    expect(hostAct(room, { type: 'makeTheme', name, cards: parts.flatMap(([question, people, from]) => cardsTo(stateOf(room), question, people, from)) })).toMatchObject(accepted);
  }
  return room;
}
const FIVE = { Parks: [[0, 6]], Noise: [[2, 5]], Shops: [[1, 4]], Buses: [[3, 3]], Evenings: [[0, 2], [2, 2]] } as const;
function told(room: TryRoom): Readonly<Record<string, string | null>> {
  return Object.fromEntries(onConsole(room, 'narrative').slots.map(({ slot, text }) => [slot, text]));
}
const partOf = (room: TryRoom, name: string): { readonly id: string | null; readonly text: string | null } => {
  const slot = onConsole(room, 'narrative').slots.find((one) => one.slot === name);
  if (!slot) throw new Error(`no ${name}`);
  return slot;
};
const themeId = (room: TryRoom, name: string): string => themesOf(room).find((theme) => theme.name.text === name)?.id ?? '';

describe('[AS1] [AS2] the narrative starts with themes', () => {
  it('each part with the strongest of its question, by people; "especially" with the strongest of what is left', () => {
    const room = sorted(FIVE);
    goTo(room, 'narrative');
    expect(told(room)).toEqual({ want: 'Parks', concerned: 'Noise', especially: 'Evenings', focus: 'Buses', trust: 'Shops' });
  });
  it('up to two in a part; a theme is repeated only where a part would be empty, and a part that nothing fits stays empty', () => {
    const room = sorted({ Parks: [[0, 6]], Benches: [[0, 3]], Trees: [[0, 2, 3]], Noise: [[2, 5]] });
    goTo(room, 'narrative');
    expect(told(room)).toEqual({ want: 'Parks, Trees', concerned: 'Noise', especially: 'Benches', focus: null, trust: null });
    const one = sorted({ All: [[0, 1], [1, 1], [2, 1]] });
    goTo(one, 'narrative');
    expect(told(one)).toEqual({ want: 'All', concerned: 'All', especially: 'All', focus: null, trust: 'All' });
  });
  it('two themes of one name, as two groups may choose it, speak once; the next one takes the place', () => {
    const room = sorted({ Parks: [[0, 3]], PARKS: [[0, 3, 3]], Trees: [[0, 2]], Noise: [[2, 5]] });
    goTo(room, 'narrative');
    expect(told(room)).toEqual({ want: 'Parks', concerned: 'Noise', especially: 'Trees', focus: null, trust: null });
  });
  it('with questions of one’s own, fewer than four, every theme speaks to the parts without one', () => {
    const room = asking(PEOPLE, { config: { questions: ['What now?'] }, to: 'asking' });
    for (let who = 0; who < PEOPLE; who += 1) act(room, person(room, who), { type: 'writeAnswer', question: 0, of: person(room, who), text: `Words ${who}` });
    goTo(room, 'theming');
    hostAct(room, { type: 'makeTheme', name: 'Parks', cards: cardsTo(stateOf(room), 0, 3) });
    goTo(room, 'narrative');
    expect(new Set(Object.values(told(room)))).toEqual(new Set(['Parks']));
  });
  it('[K10] nobody but the console sees it before the host shows it; Next shows it as it is', () => {
    const room = sorted(FIVE);
    goTo(room, 'narrative');
    expect(onWall(room, 'narrative').slots).toEqual([]);
    expect(onPhone(room, person(room, 0), 'narrative').slots).toEqual([]);
    room.next();
    expect(onWall(room, 'narrative').slots.map(({ text }) => text)).toEqual(['Parks', 'Noise', 'Evenings', 'Buses', 'Shops']);
    expect(onPhone(room, person(room, 0), 'narrative').slots[0]?.text).toBe('Parks');
  });
  it('[K2] [AS7] the host edits a part; after Back and more sorting what was written stays, and parts nobody wrote follow the new themes', () => {
    const room = sorted(FIVE);
    goTo(room, 'narrative');
    const { id } = partOf(room, 'want');
    expect(hostAct(room, { type: 'fillSlot', slot: 'want', base: null, text: 'parks near home' })).toMatchObject(refused('stale_draft'));
    expect(hostAct(room, { type: 'fillSlot', slot: 'want', base: id, text: 'parks near home' })).toMatchObject(accepted);
    expect(hostAct(room, { type: 'fillSlot', slot: 'focus', base: partOf(room, 'focus').id, text: '' })).toMatchObject(accepted);
    room.back();
    hostAct(room, { type: 'deleteTheme', theme: themeId(room, 'Noise') });
    hostAct(room, { type: 'makeTheme', name: 'Dark streets', cards: cardsTo(stateOf(room), 2, 4) });
    hostAct(room, { type: 'makeTheme', name: 'Newest', cards: cardsTo(stateOf(room), 3, 6) });
    goTo(room, 'narrative');
    expect(told(room)).toEqual({ want: 'parks near home', concerned: 'Dark streets', especially: 'Evenings', focus: '', trust: 'Shops' });
  });
  it('[K2] Back and again without sorting is no event, and leaves the wall as it is; Undo of the step leaves what followed', () => {
    const room = sorted(FIVE);
    goTo(room, 'narrative');
    room.next();
    const starts = (): number => room.log().filter(({ event }) => event.type === 'activity' && event.event.type === 'slotsStarted').length;
    room.back();
    goTo(room, 'narrative');
    expect(starts()).toBe(1);
    expect(stateOf(room).narrativeShown).toBe(true);
    room.back();
    hostAct(room, { type: 'deleteTheme', theme: themeId(room, 'Buses') });
    goTo(room, 'narrative');
    expect(starts()).toBe(2);
    expect(room.host({ type: 'undo' })).toMatchObject(accepted);
    expect(room.state().current?.stage).not.toBe('narrative');
    goTo(room, 'narrative');
    expect(told(room)['focus']).toBeNull();
  });
  it('[K2] Back from the ratings finds the text as the room saw it, whatever became of themes since; Undo of that leaves the ratings open', () => {
    const room = sorted(FIVE, { ringstrue: true });
    goTo(room, 'narrative');
    room.next();
    hostAct(room, { type: 'deleteTheme', theme: themeId(room, 'Noise') });
    const shown = onWall(room, 'narrative').slots;
    room.next();
    expect(act(room, person(room, 0), { type: 'rate', value: 4 })).toMatchObject(accepted);
    room.back();
    expect(onWall(room, 'narrative').slots).toEqual(shown);
    expect(room.host({ type: 'undo' })).toMatchObject(accepted);
    expect(onWall(room, 'ringstrue').slots).toEqual(shown);
    expect(act(room, person(room, 1), { type: 'rate', value: 5 })).toMatchObject(accepted);
  });
  it('[K10] a part that the host has hidden stays hidden and as it is, whatever became of its themes', () => {
    const room = sorted({ Parks: [[0, 6]], Benches: [[0, 3]], Trees: [[0, 2, 3]], Noise: [[2, 5]] });
    goTo(room, 'narrative');
    room.host({ type: 'hideText', id: partOf(room, 'want').id ?? '', hidden: true });
    room.back();
    hostAct(room, { type: 'deleteTheme', theme: themeId(room, 'Trees') });
    goTo(room, 'narrative');
    room.next();
    expect(onWall(room, 'narrative').slots[0]).toMatchObject({ slot: 'want', text: null });
    expect(told(room)['want']).toBe('Parks');
  });
  it('[K10] parts that follow new themes wait for the host to show them again', () => {
    const room = sorted(FIVE);
    goTo(room, 'narrative');
    room.next();
    room.back();
    hostAct(room, { type: 'makeTheme', name: 'Swamps', cards: cardsTo(stateOf(room), 3, 6) });
    goTo(room, 'narrative');
    expect(told(room)['focus']).toBe('Swamps, Buses');
    expect(JSON.stringify(room.view('screen'))).not.toContain('Swamps');
    room.next();
    expect(onWall(room, 'narrative').slots.map(({ text }) => text)).toContain('Swamps, Buses');
  });
});

describe('parts point to themes', () => {
  it('no name stands in the log twice: not by starting, and not by saving what nobody changed', () => {
    const room = sorted(FIVE);
    goTo(room, 'narrative');
    expect(hostAct(room, { type: 'fillSlot', slot: 'want', base: partOf(room, 'want').id, text: 'Parks' })).toMatchObject(accepted);
    room.next();
    for (const name of Object.keys(FIVE)) expect(JSON.stringify(room.log()).split(`"${name}"`)).toHaveLength(2);
  });
  it('a new name stands there at once when a console gives it; a deleted or hidden theme leaves the text', () => {
    const room = sorted(FIVE);
    goTo(room, 'narrative');
    room.next();
    hostAct(room, { type: 'renameTheme', theme: themeId(room, 'Parks'), name: 'Green places' });
    expect(onWall(room, 'narrative').slots[0]?.text).toBe('Green places');
    room.host({ type: 'undo' });
    expect(onWall(room, 'narrative').slots[0]?.text).toBe('Parks');
    hostAct(room, { type: 'deleteTheme', theme: themeId(room, 'Noise') });
    room.host({ type: 'hideText', id: stateOf(room).themes.get(themeId(room, 'Shops'))?.name.id ?? '', hidden: true });
    expect(onWall(room, 'narrative').slots.map(({ text }) => text)).toEqual(['Parks', null, 'Evenings', 'Buses', null]);
    expect(told(room)['trust']).toBeNull();
  });
  it('[K10] a group’s new name takes the text off the wall until the host shows it again', () => {
    const room = asking(PEOPLE, { answers: (who, question) => `Words of ${who} to ${question}`, to: 'theming' });
    const one = person(room, 0);
    act(room, one, { type: 'makeTheme', name: 'Parks', cards: onPhone(room, one, 'theming').cards.map(({ id }) => id) });
    goTo(room, 'narrative');
    room.next();
    expect(stateOf(room).narrativeShown).toBe(true);
    while (room.state().current?.stage !== 'theming') room.back();
    expect(act(room, one, { type: 'renameTheme', theme: themeId(room, 'Parks'), name: 'Swamps' })).toMatchObject(accepted);
    while (room.state().current?.stage !== 'narrative') room.next();
    expect(JSON.stringify(room.view('screen'))).not.toContain('Swamps');
    expect(told(room)['want']).toBe('Swamps');
  });
  it('a theme whose words were removed leaves the text told back, and the count of written parts', () => {
    const room = sorted(FIVE);
    goTo(room, 'narrative');
    room.next();
    const { current } = room.state();
    if (!current) throw new Error('no step');
    const facts = factsOf(room.state(), current);
    const own = room.log().flatMap(({ event }) => (event.type === 'activity' ? [event.event as AskEvent] : []));
    const fold = (gone: string): AskState => own.map((event): AskEvent => (event.type === 'themeMade' && event.name === gone ? { ...event, name: null } : event))
      .reduce<AskState>((state, event) => evolve(state, event), ask.initialState(stateOf(room).config));
    const summaryOf = (state: AskState): AskSummary => ask.summary(state, facts);
    expect(JSON.stringify(view(fold('nothing'), { face: 'screen' }, facts))).toContain('"Noise"');
    expect(JSON.stringify(view(fold('Noise'), { face: 'screen' }, facts))).not.toContain('Noise');
    expect([summaryOf(fold('nothing')).slots, summaryOf(fold('Noise')).slots]).toEqual([5, 4]);
  });
});
