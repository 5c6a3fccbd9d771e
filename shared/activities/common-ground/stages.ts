import type { Preset, Stage } from '../../kernel/activity.ts';
import { groupCount } from '../../kernel/groups/sizes.ts';
import type { Card } from '../../parts/question-model.ts';
import { questionMoves } from '../../parts/question.ts';
import type { CommonGroundConfig } from './model.ts';

const PRESET_15: CommonGroundConfig = {
  target: 5,
  groupSize: 4,
  minutes: { brief: 2, race: 6, reveal: 2, debrief: 5 },
  bannedKinds: ['things you can see', 'things true of all people'],
  addBy: 'keeper',
  bigger: false,
  biggerGroups: 'join',
  biggerTarget: 3,
  guessTime: true,
  questions: ['What made it easy? What made it hard?', 'How could we do this with the people we serve?'],
};

export const presets: readonly [Preset<CommonGroundConfig>, ...Preset<CommonGroundConfig>[]] = [
  { id: '15', config: PRESET_15 },
  {
    id: 'bigger-20',
    config: { ...PRESET_15, minutes: { brief: 2, race: 6, reveal: 2, debrief: 4 }, bigger: true },
  },
];

/** The stages for `people`; every bigger round, planned or asked for by Again, is one more race (CG10). */
export function stagesOf(config: CommonGroundConfig, people: number, again: number): readonly Stage[] {
  const { minutes } = config;
  // One group has nobody to join (K5); standing up with the whole room it still can, when the host asks for it.
  const several = groupCount(people, config.groupSize) > 1;
  const planned = config.bigger && several ? 1 : 0;
  const grows = several || config.biggerGroups === 'all' ? { again: true as const } : {};
  const bigger: Stage = {
    id: 'race',
    minutes: minutes.race,
    writing: false,
    groups: config.biggerGroups === 'all' ? { form: 'all' } : 'join',
    ...grows,
    ...(config.biggerGroups === 'all' && { moves: [{ move: 'readItem', many: true }] }),
  };
  return [
    { id: 'brief', minutes: minutes.brief, writing: false, groups: { form: config.groupSize } },
    { id: 'race', minutes: minutes.race, writing: false, groups: 'keep' },
    { id: 'reveal', minutes: minutes.reveal, writing: false, groups: 'keep', ...grows, moves: [{ move: 'revealGroup', many: true }, { move: 'revealShared' }] },
    ...Array.from({ length: planned + again }, () => bigger),
    { id: 'debrief', minutes: minutes.debrief, writing: false, groups: 'keep', unnamed: true, moves: questionMoves(cardsOf(config)) },
  ];
}

export function targetOf(config: CommonGroundConfig, pass: number): number {
  return pass === 1 ? config.target : config.biggerTarget;
}

/** Whole room: the host reads, people stand (CG10). */
export function isWholeRoom(config: CommonGroundConfig, pass: number): boolean {
  return pass > 1 && config.biggerGroups === 'all';
}

/** The debrief's cards: the guess first, when wanted, then what makes people talk. */
export function cardsOf(config: CommonGroundConfig): readonly Card[] {
  const guess: Card = {
    question: 'How long did it take? Guess first.',
    answers: false,
    guess: { label: `Minutes to find ${config.target} things`, unit: 'minutes' },
    guessFirst: true,
  };
  const talk = config.questions.map((question): Card => ({ question, answers: true, guess: null, guessFirst: false }));
  return config.guessTime ? [guess, ...talk] : talk;
}
