import { describe, expect, it } from 'vitest';
import type { RoomState } from '../kernel/model.ts';
import { resultsOf } from '../kernel/summary/played-runs.ts';
import { retentionTargets } from '../kernel/summary/retention.ts';
import { summariseSession } from '../kernel/summary/summarise-session.ts';
import { tablesOf, type SessionTable } from '../kernel/summary/tables.ts';
import { without } from '../kernel/testing/expect-kept.ts';
import { fold } from '../kernel/fold.ts';
import { HOST, phoneOf, tryRoom, type TryRoom } from '../kernel/testing/try-room.ts';
import type { AskResult } from './ask/result.ts';
import { act as answerAs, asking, cardsOf, goTo as askTo, hostAct, person, stateOf, themesOf } from './ask/testing/play.ts';
import type { ClosingResult } from './closing/result.ts';
import { commonGround } from './common-ground/index.ts';
import { agreeing, finding, raceOf, writing } from './common-ground/testing/play.ts';
import type { CommunityDefinitionResult } from './community-definition/result.ts';
import { act, definition, goTo } from './community-definition/testing/play.ts';
import type { CommunityDefinitionState } from './community-definition/model.ts';
import { registry } from './index.ts';
import type { QuestionCardResult } from './question-card/result.ts';

const resultOf = <Result>(state: RoomState, activity: string): Result => resultsOf(registry, state).find((one) => one.activity === activity)?.result as Result;
const tableOf = (room: TryRoom, activity: string, id: SessionTable['id']): readonly Readonly<Record<string, unknown>>[] => {
  const table = tablesOf(registry, room.log()).find((one) => one.activity === activity && one.id === id);
  return (table?.rows ?? []).map((row) => Object.fromEntries(row.map((cell, index) => [table?.columns[index] ?? '', cell])));
};
/** The room as it is after 30 days. */
const later = (room: TryRoom): RoomState => fold(registry, without(room.log(), retentionTargets(registry, room.log())));

describe('[QC1] [K10] Question Card', () => {
  it('its result has the answers that were shown, in that order, without hidden ones', () => {
    const room = tryRoom(registry, [{ run: 'q', activity: 'question-card', version: 1, preset: 'answers', config: registry.get('question-card')?.presets[0].config }]);
    const people = room.join(5);
    room.next();
    people.forEach((id, index) => room.act(phoneOf(`seat${index + 1}`), { type: 'answerCard', card: 0, text: `answer ${index}` }, id));
    const ids = room.log().flatMap(({ event }) => (event.type === 'activity' && 'id' in event.event ? [String(event.event.id)] : []));
    for (const index of [3, 1, 2]) room.host({ type: 'showText', id: ids[index] ?? '', shown: true });
    room.host({ type: 'hideText', id: ids[1] ?? '', hidden: true });
    expect(resultOf<QuestionCardResult>(room.state(), 'question-card')).toMatchObject({ family: 'ground', answers: ['answer 3', 'answer 2'] });
    expect(tableOf(room, 'question-card', 'answers').map(({ text }) => text).toSorted()).toEqual(['answer 0', 'answer 2', 'answer 3', 'answer 4']);
    expect(JSON.stringify(later(room).runs.get('q'))).not.toContain('answer 0');
    expect(resultOf<QuestionCardResult>(later(room), 'question-card').answers).toEqual([]);
  });
});

describe('[CD10] [Kept] Community Definition', () => {
  const written = (): TryRoom => {
    const room = definition(4, { lines: ['People who wave back', 'A place to sit', 'Nobody eats alone', 'Soup'], to: 'drafting/1', config: { groups: 'never' } });
    act(room, [...room.state().people.keys()][0] ?? '', { type: 'sendWish', kind: 'missing', text: 'the night shift', about: null });
    room.act(HOST, { type: 'saveVersion', base: null, text: 'Only a draft' }, null);
    const base = (room.state().runs.get('d')?.state as CommunityDefinitionState).versions.at(-1)?.id ?? null;
    room.act(HOST, { type: 'saveVersion', base, text: 'People who wave back so that nobody eats alone' }, null);
    room.act(HOST, { type: 'showVersion', id: base ?? '', shown: false }, null);
    goTo(room, 'closing/1');
    return room;
  };
  it('its result has the versions the room saw, and where their words came from', () => {
    const result = resultOf<CommunityDefinitionResult>(written().state(), 'community-definition');
    expect(result).toMatchObject({ final: 'People who wave back so that nobody eats alone', versions: ['People who wave back so that nobody eats alone'], people: 4, selves: { people: 0, of: 4 } });
    expect(result.flow?.origins.map(({ start, end }) => result.final?.slice(start, end))).toEqual(['People who wave back', 'nobody eats alone']);
  });
  it('after 30 days the final words and the lines they came from are left, and what came from where', () => {
    const room = written();
    const [before, after] = [room.state(), later(room)].map((state) => resultOf<CommunityDefinitionResult>(state, 'community-definition'));
    expect(after?.final).toBe(before?.final);
    expect(after?.flow?.origins).toEqual(before?.flow?.origins);
    const wordsOf = (result: CommunityDefinitionResult | undefined): unknown => result?.flow?.flow.columns.map(({ stage, nodes }) => [stage, nodes.map(({ words }) => words).toSorted()]);
    expect(wordsOf(after)).toEqual(wordsOf(before));
    expect(after?.flow?.flow.fresh).toBe(before?.flow?.flow.fresh);
    const left = JSON.stringify(later(room).runs.get('d')?.state, (_key, value: unknown) => (value instanceof Map ? [...(value as Map<unknown, unknown>).entries()] : value));
    expect(left).toContain('Nobody eats alone');
    for (const gone of ['Soup', 'A place to sit', 'the night shift', 'Only a draft']) expect(left).not.toContain(gone);
  });
  it('a hidden final text is in no result and does not last', () => {
    const room = written();
    room.host({ type: 'hideText', id: (room.state().runs.get('d')?.state as CommunityDefinitionState).versions.at(-1)?.id ?? '', hidden: true });
    expect(resultOf<CommunityDefinitionResult>(room.state(), 'community-definition')).toMatchObject({ final: null, versions: [], flow: null });
    expect(JSON.stringify(later(room).runs)).not.toContain('wave back so');
  });
  it('people who see themselves count for how we worked, once they were asked', () => {
    const room = definition(4, { to: 'solo/1' });
    expect(summariseSession(registry, room.log()).worked.selves).toBeNull();
    expect(summariseSession(registry, written().log()).worked.selves).toEqual({ people: 0, of: 4 });
  });
});

describe('[AS2] [AS3] [AS6] Ask', () => {
  /** One answer each; the first two say yes; two themes, one of them without a name to be seen. */
  const told = (people: number): TryRoom => {
    const room = asking(people, { config: { questions: ['What do you want?'] }, answers: (who, question) => (question === 0 ? `answer of ${who}` : null) });
    for (const index of [0, 1]) answerAs(room, person(room, index), { type: 'setConsent', of: person(room, index), on: true });
    askTo(room, 'theming');
    hostAct(room, { type: 'makeTheme', name: 'A warm room', cards: cardsOf(room) });
    hostAct(room, { type: 'makeTheme', name: 'Unkind words', cards: cardsOf(room).slice(0, 1) });
    room.host({ type: 'hideText', id: themesOf(room).at(-1)?.name.id ?? '', hidden: true });
    askTo(room, 'weighing');
    return room;
  };
  it('a quote needs a yes, a hidden name is none, strength counts people', () => {
    const room = told(6);
    const { themes } = resultOf<AskResult>(room.state(), 'ask');
    expect(themes).toMatchObject([{ name: 'A warm room', shown: false, strength: 6, dots: 0, question: 0, quotesShown: [] }, { name: null, strength: 1 }]);
    expect(themes[0]?.quotes.toSorted()).toEqual(['answer of 0', 'answer of 1']);
    const quoted = [...stateOf(room).cards.values()].find((card) => stateOf(room).consent.has([...stateOf(room).answers.values()].find(({ id }) => id === card.answer)?.of ?? ''));
    room.host({ type: 'showText', id: quoted?.id ?? '', shown: true });
    expect(resultOf<AskResult>(room.state(), 'ask').themes[0]?.quotesShown).toHaveLength(1);
    expect(tableOf(room, 'ask', 'answers').map(({ text }) => text).toSorted()).toEqual(['answer of 0', 'answer of 1']);
    expect(tableOf(room, 'ask', 'themes')).toMatchObject([{ theme: 'A warm room', people: 6, cards: 6 }]);
  });
  it('with fewer than five people nothing is counted, in results, tables and the list of events', () => {
    const room = told(4);
    expect(resultOf<AskResult>(room.state(), 'ask')).toMatchObject({ alsoHeard: null, themes: [{ strength: null, dots: null }, { strength: null, dots: null }] });
    expect(tableOf(room, 'ask', 'themes')).toMatchObject([{ theme: 'A warm room', people: null, dots: null, cards: null }]);
    const events = tablesOf(registry, room.log()).at(-1)?.rows.map((row) => row.at(-1));
    expect(events).toContain('stepEntered');
    for (const counted of ['answerWritten', 'participantJoined', 'seatTaken', 'consentSet']) expect(events).not.toContain(counted);
    const five = tablesOf(registry, told(5).log()).at(-1)?.rows.map((row) => row.at(-1));
    expect(five).toContain('answerWritten');
  });
  it('[Kept] after 30 days themes and quotes with a yes are left, all other answers are gone', () => {
    const room = told(6);
    const before = resultOf<AskResult>(room.state(), 'ask');
    const state = later(room);
    expect(resultOf<AskResult>(state, 'ask')).toEqual(before);
    expect([...(state.runs.get('a')?.state as ReturnType<typeof stateOf>).answers.values()].flatMap(({ text }) => text ?? []).toSorted()).toEqual(['answer of 0', 'answer of 1']);
  });
});

describe('[CG3] [CG6] [K10] Common Ground', () => {
  const found = agreeing(writing(finding(finding(raceOf(), 'We all like soup'), 'We have lived here ten years'), 'Two of us ski'), ['bo'], 'no');
  const revealed = found.but({ stage: 'reveal' }).next().accepted();
  it('finds are in its result once the wall has shown them, never the rest of a list', () => {
    expect(commonGround.result(found.state, found.room).groups).toMatchObject([{ pass: 1, group: 1, found: 2, favourite: null, finds: [] }, { group: 2, found: 0, favourite: null }]);
    expect(commonGround.result(revealed.state, revealed.room).groups[0]).toMatchObject({ favourite: 'We all like soup', finds: ['We all like soup'] });
    const hidden = revealed.but({ hidden: [[...revealed.state.places.keys()][0] ?? ''] });
    expect(commonGround.result(hidden.state, hidden.room).groups[0]).toMatchObject({ favourite: null, finds: [] });
  });
  it('its table has what was confirmed, not what somebody refused, and no counts of few people', () => {
    const items = (scene: typeof found): readonly (readonly unknown[])[] => commonGround.tables(scene.state, scene.room)[0]?.rows ?? [];
    expect(items(found).map((row) => row.slice(0, 5))).toEqual([[1, 1, 'We all like soup', 0, 3], [1, 1, 'We have lived here ten years', 0, 3]]);
    expect(items(found.but({ people: ['ann', 'bo', 'cy'] })).map((row) => [row[1], row[2], row[4], row[5]])).toEqual([[null, 'We all like soup', null, null], [null, 'We have lived here ten years', null, null]]);
    expect(items(found.but({ hidden: [...found.state.places.keys()] }))).toEqual([]);
  });
  it('[AS6] of few people who was given a link cannot tell two groups apart: they are four people', () => {
    const both = commonGround.result(revealed.state, revealed.room);
    const two = { ...both, groups: [{ ...both.groups[0]!, pass: 1 }, { ...both.groups[1]!, pass: 1, favourite: 'We all like soup', finds: ['We all like soup', 'Two of us ski'] }], shared: [{ pass: 1, text: 'We all like soup', groups: 2 }] };
    expect(commonGround.shownResult?.(two, false)).toEqual(two);
    const few = commonGround.shownResult?.(two, true);
    expect(few).toMatchObject({ shared: [], groups: [{ pass: 1, group: null, size: null, favourite: null, finds: ['We all like soup', 'Two of us ski'], found: null, ms: null }] });
    expect(few?.groups).toHaveLength(1);
    // A report made for few people says the same.
    expect(few && commonGround.shownResult?.(few, true)).toEqual(few);
  });
  it('[CG10] what several groups found counts as shown with the list of it', () => {
    expect(commonGround.worked(found.state, found.room)).toMatchObject({ shown: new Set(), spoke: new Set(['ann', 'bo', 'cy']), skipped: 0 });
    expect(commonGround.worked(revealed.state, revealed.room).shown.size).toBe(1);
  });
});

describe('Closing', () => {
  it('tells how the day felt from five answers on, and nothing of fewer', () => {
    const room = tryRoom(registry, [{ run: 'c', activity: 'closing', version: 1, preset: null, config: registry.get('closing')?.presets[0].config }]);
    const people = room.join(6);
    room.next();
    people.forEach((id, index) => {
      expect(resultOf<ClosingResult>(room.state(), 'closing').counts).toBeNull();
      expect(summariseSession(registry, room.log()).worked.skipped).toBe(0);
      room.act(phoneOf(`seat${index + 1}`), index === 0 ? { type: 'skipFeeling' } : { type: 'feel', feelings: ['welcomed'] }, id);
    });
    expect(resultOf<ClosingResult>(room.state(), 'closing').counts).toMatchObject({ welcomed: 5, known: 0 });
    expect(summariseSession(registry, room.log()).worked).toMatchObject({ here: 6, sent: 5, skipped: 1 });
  });
});
