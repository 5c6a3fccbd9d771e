import type { Preset } from '../../kernel/activity.ts';
import { deck } from './deck.ts';
import type { QuestionCardConfig } from './model.ts';

const values: QuestionCardConfig = {
  question: deck.ground[0] ?? '',
  family: 'ground',
  answers: true,
  guess: null,
  guessFirst: false,
  minutes: { ask: 3, share: 2 },
};

/** `answers`: write, then share by hand. `talk`: only the question. `guess`: a number first. */
export const presets: readonly [Preset<QuestionCardConfig>, ...Preset<QuestionCardConfig>[]] = [
  { id: 'answers', config: values },
  {
    id: 'talk',
    config: { ...values, question: deck.stake[0] ?? '', family: 'stake', answers: false, minutes: { ask: 3, share: null } },
  },
  {
    id: 'guess',
    config: {
      ...values,
      question: 'How many people in our town have a library card? Guess first. Then say why.',
      family: 'hearing',
      guess: { label: 'Out of 100 people', unit: 'people' },
      guessFirst: true,
    },
  },
];
