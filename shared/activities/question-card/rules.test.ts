import { describe, expect, it } from 'vitest';
import { factsOf } from '../../kernel/facts.ts';
import { isUnnamed } from '../../kernel/steps.ts';
import { HOST, phoneOf, refused, tryRoom, type Raw, type TryRoom } from '../../kernel/testing/try-room.ts';
import type { ConsoleRoom } from '../../kernel/views.ts';
import { takenBackWords } from '../../kernel/words.ts';
import { TEXT } from '../../text.ts';
import { registry } from '../index.ts';
import { deck } from './deck.ts';
import { questionCard } from './index.ts';
import { FAMILIES, type QuestionCardConfig, type QuestionCardState } from './model.ts';
import type { QuestionCardConsoleView, QuestionCardPhoneView, QuestionCardScreenView } from './views.ts';

const preset = (id: string): QuestionCardConfig => questionCard.presets.find((one) => one.id === id)?.config ?? questionCard.presets[0].config;
function ask(people: number, config: QuestionCardConfig = preset('answers'), setUp?: (room: TryRoom) => void): TryRoom {
  const room = tryRoom(registry, [{ run: 'q', activity: 'question-card', version: 1, preset: null, config }]);
  room.join(people);
  setUp?.(room);
  room.next();
  return room;
}
const peopleOf = (room: TryRoom): readonly string[] => [...room.state().people.keys()];
const say = (room: TryRoom, person: string, command: Raw) => room.act(phoneOf(room.state().people.get(person)?.seat ?? ''), command, person);
const write = (room: TryRoom, person: string, text: string) => say(room, person, { type: 'answerCard', card: 0, text });
function phone(room: TryRoom, person: string): QuestionCardPhoneView['card'] {
  const face = room.view(phoneOf(room.state().people.get(person)?.seat ?? ''));
  const mine = face.face === 'phone' ? face.mine.find(({ id }) => id === person) : undefined;
  return (mine?.view as QuestionCardPhoneView).card;
}
const wall = (room: TryRoom) => (room.view('screen') as { readonly view: QuestionCardScreenView }).view.card;
const desk = (room: TryRoom) => (room.view(HOST) as { readonly view: QuestionCardConsoleView }).view.card;
const progress = (room: TryRoom) => (room.view(HOST).room as ConsoleRoom).progress;
const summaryOf = (room: TryRoom) => {
  const state = room.state().runs.get('q')?.state as QuestionCardState;
  return questionCard.summary(state, factsOf(room.state(), { run: 'q', stage: 'share', pass: 1 }));
};

describe('[QC1] answers are anonymous and shown by hand', () => {
  it('the wall shows the question at once, an answer only when the host shows it, in the order shown', () => {
    const room = ask(3);
    const [one = '', two = '', three = ''] = peopleOf(room);
    write(room, one, 'First words');
    write(room, two, 'Second words');
    expect(wall(room)).toMatchObject({ question: preset('answers').question, shown: [] });
    const idOf = (text: string) => desk(room).answers.find((answer) => answer.text === text)?.id ?? '';
    room.host({ type: 'showText', id: idOf('Second words'), shown: true });
    room.host({ type: 'showText', id: idOf('First words'), shown: true });
    expect(wall(room).shown.map(({ text }) => text)).toEqual(['Second words', 'First words']);
    room.host({ type: 'showText', id: idOf('Second words'), shown: false });
    expect(wall(room).shown.map(({ text }) => text)).toEqual(['First words']);
    expect(phone(room, three).answer).toBeNull();
  });
  it('wall and console never tell who wrote, and the console\'s order does not either', () => {
    const room = ask(6);
    const people = peopleOf(room);
    people.forEach((person, index) => write(room, person, `Words ${index}`));
    const { answers } = desk(room);
    expect(answers.map(({ id }) => id)).toEqual(answers.map(({ id }) => id).toSorted());
    expect(answers.map(({ text }) => text)).not.toEqual(people.map((_, index) => `Words ${index}`));
    for (const text of [JSON.stringify(answers), JSON.stringify(wall(room))]) for (const person of people) expect(text).not.toContain(person);
    expect(questionCard.secret.answerGiven).toEqual(['person']);
  });
  it.each([0, 1, 2])('watching answers arrive tells nobody whose they are: person %i in its place would look the same', (who) => {
    const watched = (index: number): readonly unknown[] => {
      const room = ask(3, { ...preset('guess'), answers: true, guessFirst: false });
      const person = peopleOf(room)[index] ?? '';
      const act = (command: Raw): unknown => (say(room, person, command), room.view(HOST));
      return [act({ type: 'guessCard', card: 0, value: 40 }), act({ type: 'answerCard', card: 0, text: 'Words' }), act({ type: 'skipCard', card: 0 })];
    };
    expect(watched(who)).toEqual(watched(0));
    expect(isUnnamed(registry, ask(3).state())).toBe(true);
  });
  it('a changed answer is a new text: it has to be shown again', () => {
    const room = ask(2);
    const [one = ''] = peopleOf(room);
    write(room, one, 'Before');
    room.host({ type: 'showText', id: desk(room).answers[0]?.id ?? '', shown: true });
    write(room, one, 'After');
    expect(wall(room).shown).toEqual([]);
    expect(desk(room).answers).toMatchObject([{ text: 'After', shown: false }]);
    expect(phone(room, one).answer).toMatchObject({ text: 'After' });
  });
  it('a hidden answer leaves the wall; its author is told, and their words stay', () => {
    const room = ask(2);
    const [one = ''] = peopleOf(room);
    write(room, one, 'Something rude');
    const id = desk(room).answers[0]?.id ?? '';
    room.host({ type: 'showText', id, shown: true });
    room.host({ type: 'hideText', id, hidden: true });
    expect(wall(room).shown).toEqual([]);
    expect(phone(room, one).answer).toEqual({ id, text: null, hidden: true });
    expect(desk(room).answers[0]).toMatchObject({ text: 'Something rude', hidden: true });
  });
  it('an answer is taken back by who wrote it only', () => {
    const room = ask(2);
    const [one = '', two = ''] = peopleOf(room);
    write(room, one, 'Mine');
    const id = desk(room).answers[0]?.id ?? '';
    expect(say(room, two, { type: 'withdrawAnswer', card: 0, id })).toMatchObject(refused('not_allowed'));
    expect(say(room, one, { type: 'withdrawAnswer', card: 0, id })).toMatchObject({ ok: true });
    expect(desk(room).answers).toEqual([]);
    expect(say(room, one, { type: 'withdrawAnswer', card: 0, id })).toMatchObject(refused('unknown_text'));
  });
  it.each(['withdrawAnswer', 'skipCard'])('[QC1] words taken back leave the log in every wording, and no others: %s', (type) => {
    const room = ask(2);
    const [one = '', two = ''] = peopleOf(room);
    write(room, one, 'First');
    write(room, one, 'Second');
    write(room, two, 'Stays');
    const id = desk(room).answers.find(({ text }) => text === 'Second')?.id ?? '';
    room.host({ type: 'showText', id, shown: true });
    say(room, one, type === 'skipCard' ? { type, card: 0 } : { type, card: 0, id });
    const made = (): unknown => { const { state } = room.state().runs.get('q') ?? {}; const facts = factsOf(room.state(), { run: 'q', stage: 'share', pass: 1 }); return [questionCard.result(state as QuestionCardState, facts), questionCard.tables(state as QuestionCardState, facts), summaryOf(room)]; };
    expect(JSON.stringify(made())).not.toMatch(/First|Second/);
    write(room, one, 'Later');
    const taken = takenBackWords(registry, (run) => room.state().runs.get(run)?.activity, room.log());
    const textAt = (rev: number): unknown => room.log().flatMap((recorded) => (recorded.rev === rev && recorded.event.type === 'activity' ? [(recorded.event.event as { text?: string }).text] : []))[0];
    expect(taken?.targets.map(({ rev, field }) => [field, textAt(rev)])).toEqual([['text', 'First'], ['text', 'Second']]);
  });
});

describe('guess first', () => {
  it('the guess is asked, answers wait for it, Next shows all guesses at once, then none is taken', () => {
    const room = ask(3, preset('guess'));
    const [one = '', two = '', three = ''] = peopleOf(room);
    say(room, one, { type: 'guessCard', card: 0, value: 10 });
    say(room, two, { type: 'guessCard', card: 0, value: 40 });
    expect(phone(room, one).guess).toMatchObject({ mine: 10, open: true, first: true });
    expect(phone(room, three).guess?.mine).toBeNull();
    expect(wall(room).guesses).toBeNull();
    expect(desk(room).guesses).toMatchObject({ count: 2, median: 25, low: 10, high: 40 });
    room.next();
    expect(room.state().current?.stage).toBe('ask');
    expect(wall(room).guesses).toMatchObject({ count: 2, median: 25 });
    expect(say(room, three, { type: 'guessCard', card: 0, value: 1 })).toMatchObject(refused('guess_closed'));
    room.host({ type: 'undo' });
    expect(wall(room).guesses).toBeNull();
    expect(say(room, three, { type: 'guessCard', card: 0, value: 1 })).toMatchObject({ ok: true });
  });
  it('no number, a negative one or a wrong card is refused', () => {
    const room = ask(1, preset('guess'));
    const [one = ''] = peopleOf(room);
    for (const value of [-1, Number.NaN, Number.POSITIVE_INFINITY, '7']) expect(say(room, one, { type: 'guessCard', card: 0, value })).toMatchObject(refused('invalid_payload'));
    expect(say(room, one, { type: 'guessCard', card: 1, value: 1 })).toMatchObject(refused('no_such_card'));
    const talk = ask(1, preset('talk'));
    expect(write(talk, peopleOf(talk)[0] ?? '', 'Words')).toMatchObject(refused('no_answers'));
  });
});

describe('[QC2] family and time', () => {
  it('are in the summary, with counts and no words', () => {
    const room = ask(3);
    const [one = '', two = ''] = peopleOf(room);
    write(room, one, 'SECRET');
    say(room, two, { type: 'skipCard', card: 0 });
    room.host({ type: 'showText', id: desk(room).answers[0]?.id ?? '', shown: true });
    room.wait(60_000);
    room.next();
    room.wait(30_000);
    room.back();
    expect(summaryOf(room)).toMatchObject({ family: 'ground', ms: 90_000, answers: 1, skipped: 1, shown: 1, hidden: 0, promises: 0 });
    expect(JSON.stringify(summaryOf(room))).not.toContain('SECRET');
    expect(desk(room).family).toBe('ground');
  });
  it('the deck has six families of questions that fit on the wall, none twice', () => {
    const questions = FAMILIES.flatMap((family) => deck[family]);
    for (const family of FAMILIES) expect(deck[family].length).toBeGreaterThanOrEqual(5);
    expect(new Set(questions).size).toBe(questions.length);
    for (const question of questions) expect(question.length).toBeLessThanOrEqual(TEXT.prompt.max);
  });
});

describe('[QC3] promises', () => {
  it('an answer becomes a promise: what, who, by when, and which library work', () => {
    const room = ask(2);
    const [one = ''] = peopleOf(room);
    write(room, one, 'Ask the school');
    expect(room.host({ type: 'makePromise', what: 'Ask the school', who: 'Sam', by: 'May', work: 'partnerships' })).toMatchObject({ ok: true });
    const { promises } = room.view(HOST).room as ConsoleRoom;
    expect(promises).toMatchObject([{ what: 'Ask the school', who: 'Sam', by: 'May', work: 'partnerships' }]);
    expect(summaryOf(room).promises).toBe(1);
    room.host({ type: 'dropPromise', id: promises[0]?.id ?? '' });
    expect(summaryOf(room).promises).toBe(0);
  });
});

describe('ways to take part', () => {
  it('[K11] Skip is an answer, and an answer takes the skip back', () => {
    const room = ask(2);
    const [one = ''] = peopleOf(room);
    say(room, one, { type: 'skipCard', card: 0 });
    expect(phone(room, one).skipped).toBe(true);
    write(room, one, 'After all');
    expect(phone(room, one)).toMatchObject({ skipped: false, answer: { text: 'After all' } });
    expect(room.view('screen').room).toMatchObject({ progress: { done: 1, of: 2, unit: 'people' } });
  });
  it('[K9] the host answers for people on paper and types what the room says aloud; Undo takes it back', () => {
    const room = ask(1, preset('answers'), (open) => void open.host({ type: 'addPaperPerson', name: 'Ada', buddy: null }));
    const ada = peopleOf(room)[1] ?? '';
    expect(room.act(HOST, { type: 'answerCard', card: 0, text: 'From paper' }, ada)).toMatchObject({ ok: true });
    expect(room.act(HOST, { type: 'answerCard', card: 0, text: 'Said aloud' }, null)).toMatchObject({ ok: true });
    expect(desk(room).answers).toHaveLength(2);
    room.host({ type: 'undo' });
    expect(desk(room).answers).toMatchObject([{ text: 'From paper' }]);
    expect(progress(room)).toEqual({ done: 1, of: 2, unit: 'people' });
  });
  it('[K2] Undo of what the host typed for somebody brings back what they had said before; only the words undone leave the log', () => {
    const room = ask(1, preset('answers'), (open) => void open.host({ type: 'addPaperPerson', name: 'Ada', buddy: null }));
    const ada = peopleOf(room)[1] ?? '';
    for (const text of ['As she wrote it', 'Misread']) room.act(HOST, { type: 'answerCard', card: 0, text }, ada);
    const [first] = room.log().flatMap(({ event }) => (event.type === 'activity' && event.event.type === 'answerGiven' ? [event.event as unknown as { readonly id: string }] : []));
    expect(room.host({ type: 'undo' })).toMatchObject({ ok: true });
    expect(desk(room).answers).toMatchObject([{ id: first?.id, text: 'As she wrote it' }]);
    expect(progress(room)).toMatchObject({ done: 1 });
    const taken = takenBackWords(registry, (run) => room.state().runs.get(run)?.activity, room.log());
    expect(taken?.targets.map(({ rev }) => JSON.stringify(room.log()[rev - 1]).includes('Misread'))).toEqual([true]);
    room.act(HOST, { type: 'withdrawAnswer', card: 0, id: first?.id ?? '' }, ada);
    expect(desk(room).answers).toEqual([]);
  });
  it('[K9] one answer of a table\'s phone stands for the table', () => {
    const room = ask(1, preset('answers'), (open) => void open.phone('seat1', { type: 'setTableCount', count: 4 }));
    const [one = ''] = peopleOf(room);
    expect(progress(room)).toMatchObject({ done: 0, of: 4 });
    write(room, one, 'All of us think so');
    expect(progress(room)).toMatchObject({ done: 4, of: 4 });
  });
  it('[K4] words for the step left count and are marked; a guess does not', () => {
    const room = ask(2, preset('guess'));
    const [one = ''] = peopleOf(room);
    const step = room.state().current;
    room.next();
    room.next();
    expect(room.state().current?.stage).toBe('share');
    expect(room.act(phoneOf('seat1'), { type: 'answerCard', card: 0, text: 'Late words' }, one, step)).toMatchObject({ ok: true });
    expect(desk(room).answers).toMatchObject([{ text: 'Late words', late: true }]);
    expect(room.act(phoneOf('seat1'), { type: 'guessCard', card: 0, value: 3 }, one, step)).toMatchObject(refused('wrong_stage'));
    expect(summaryOf(room).late).toBe(1);
  });
  it('[K12] an answer is cleaned, may have line breaks, and is refused empty or above 600', () => {
    const room = ask(1);
    const [one = ''] = peopleOf(room);
    write(room, one, '  two\r\nlines  ');
    expect(phone(room, one).answer?.text).toBe('two\nlines');
    expect(write(room, one, '   ')).toMatchObject({ ok: false });
    expect(write(room, one, 'x'.repeat(601))).toMatchObject(refused('too_long'));
  });
  it('a card that asks for nothing is only talked about: no share', () => {
    expect(questionCard.stages(preset('talk'), 12, 0, questionCard.initialState(preset('talk'))).map(({ id }) => id)).toEqual(['ask']);
    expect(questionCard.stages(preset('answers'), 12, 0, questionCard.initialState(preset('answers'))).map(({ id }) => id)).toEqual(['ask', 'share']);
  });
});
