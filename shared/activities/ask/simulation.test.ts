import { describe, expect, it } from 'vitest';
import { factsOf } from '../../kernel/facts.ts';
import type { RoomState } from '../../kernel/model.ts';
import type { Random } from '../../kernel/random.ts';
import type { Step } from '../../kernel/step.ts';
import type { Permits } from '../../kernel/testing/canary.ts';
import { expectKept } from '../../kernel/testing/expect-kept.ts';
import { expectOneTruth } from '../../kernel/testing/expect-one-truth.ts';
import { simulate } from '../../kernel/testing/simulate.ts';
import type { Raw } from '../../kernel/testing/try-room.ts';
import { registry } from '../index.ts';
import { SLOTS, type AskState } from './model.ts';
import { answerOfCard, findAnswerById, isQuotable } from './sheets.ts';
import { planOf } from './testing/play.ts';

const SEEDS = 300;
const own = (state: RoomState): AskState => state.runs.get('a')?.state as AskState;
const cardOf = (run: AskState, answer: string): string | undefined => [...run.cards.values()].find((card) => card.answer === answer)?.id;
const groupNumbers = (state: RoomState, stage: string, has: (members: readonly string[]) => boolean): readonly number[] =>
  factsOf(state, { run: 'a', stage, pass: 1 }).groups.filter(({ members }) => has(members)).map(({ number }) => number);

const permits: Permits = {
  /** Quotes with a yes that the host has shown, with their theme; the narrative, with the names it points to; shown names are the kernel's (AS3, K10). */
  onWall: (state, id) => {
    const run = own(state);
    if ([...run.slots.values()].some((slot) => slot.id === id)) return run.narrativeShown;
    if (run.narrativeShown && [...run.slots.values()].some(({ themes }) => themes?.some((theme) => run.themes.get(theme)?.name.id === id))) return true;
    if (run.revealed.some(({ theme, name }) => name === id && run.themes.get(theme)?.name.id === id)) return true;
    const card = run.cards.get(cardOf(run, id) ?? '');
    return card !== undefined && isQuotable(run, card, { hidden: state.hidden }) && [card.id, card.answer].some((one) => state.shown.has(one) || state.spotlight === one);
  },
  /** Names of a group's themes and the cards of its share are its own; in interviews so are the answers of whom it asks. */
  groupsWith: (state, id) => {
    const run = own(state);
    const answer = findAnswerById(run, id);
    const shares = [...run.shares].filter(([, cards]) => cards.includes(cardOf(run, id) ?? '')).map(([group]) => group);
    return answer ? [...shares, ...groupNumbers(state, 'asking', (members) => members.includes(answer.of))] : [];
  },
  /** One's own answers, whoever typed them; every theme's name while dots are placed. */
  toPerson: (state, person, id) => {
    const run = own(state);
    const answer = findAnswerById(run, id);
    if (answer) return answer.of === person || run.conversations.get(answer.of)?.by === person;
    return state.current?.stage === 'weighing' && [...run.themes.values()].some((theme) => theme.name.id === id);
  },
};

/** The host sorts, names, reads back and fills the narrative. */
function hostWork(state: RoomState, random: Random, words: () => string): Raw | null {
  const run = own(state);
  const pick = <T>(list: readonly T[]): T | undefined => list[random.int(Math.max(1, list.length))];
  const theme = pick([...run.themes.keys()]) ?? 'none';
  const other = pick([...run.themes.keys()]) ?? 'none';
  const card = pick([...run.cards.keys()]) ?? 'none';
  const slot = pick(SLOTS) ?? 'want';
  switch (random.int(9)) {
    case 0: return { type: 'makeTheme', name: words(), cards: [card] };
    case 1: return { type: 'moveCards', cards: [card], from: null, to: random.next() < 0.5 ? theme : null };
    case 2: return { type: 'mergeThemes', from: [other], into: theme };
    case 3: return { type: 'splitTheme', theme, cards: [card], name: words() };
    case 4: return { type: 'deleteTheme', theme };
    case 5: return { type: 'showTheme', theme, shown: random.next() < 0.7 };
    case 6: return { type: 'renameTheme', theme, name: words() };
    case 7: return { type: 'showNarrative', shown: random.next() < 0.7 };
    default: return { type: 'fillSlot', slot, base: run.slots.get(slot)?.id ?? null, text: words() };
  }
}

/** People change their words, late ones too, try to change others', tick and untick, and take words back for good. */
function personWork(state: RoomState, person: string, random: Random, words: () => string): { readonly command: Raw; readonly step: Step | null } | null {
  const run = own(state);
  const answers = [...run.answers.values()];
  const mine = answers.filter(({ of }) => of === person || run.conversations.get(of)?.by === person);
  const pool = random.next() < 0.8 ? mine : answers;
  const answer = pool[random.int(Math.max(1, pool.length))];
  if (!answer) return null;
  switch (random.int(4)) {
    case 0: return { command: { type: 'takeBackAnswer', id: answer.id }, step: null };
    case 1: return { command: { type: 'setConsent', of: answer.of, on: random.next() < 0.7 }, step: null };
    default: return { command: { type: 'writeAnswer', of: answer.of, question: answer.question, text: words() }, step: { run: 'a', stage: 'asking', pass: 1 } };
  }
}

describe('[G2] [G3] [G4] [G5] [K10] [AS2] [AS3] Ask, simulated', () => {
  it(`${SEEDS} seeds: nodes agree with a fresh fold, each command counts once, no words leak, and those taken back are gone`, { timeout: 240_000 }, () => {
    let accepted = 0;
    let cards = 0;
    const removed = { names: 0, words: 0 };
    const stages = new Set<string>();
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const way = (['interview', 'self', 'field'] as const)[seed % 3] ?? 'self';
      const ran = simulate({ registry, plan: planOf({ way, groupSize: 3, themesPerGroup: 3 }), seed, clients: 12, commands: 400, permits, hostWork, personWork });
      expectOneTruth(ran);
      if (seed % 10 === 0) expectKept(registry, ran.log, permits, `seed ${seed}`);
      for (const key of ran.folded.entered.keys()) stages.add(key);
      const run = own(ran.folded);
      for (const theme of run.themes.values()) for (const card of theme.cards) if (!theme.deleted && run.cards.has(card)) cards += answerOfCard(run, run.cards.get(card) ?? { id: '', answer: '' }) ? 1 : 0;
      accepted += ran.accepted.size;
      for (const text of ran.removed) removed[text.startsWith('name') ? 'names' : 'words'] += 1;
    }
    expect(accepted).toBeGreaterThan(SEEDS * 80);
    expect(cards).toBeGreaterThan(SEEDS);
    expect(removed.names).toBeGreaterThan(SEEDS * 5);
    expect(removed.words).toBeGreaterThan(SEEDS);
    for (const stage of ['brief', 'asking', 'checkback', 'theming', 'weighing', 'narrative', 'ringstrue', 'promises']) expect(stages).toContain(`a/${stage}/1`);
  });
});
