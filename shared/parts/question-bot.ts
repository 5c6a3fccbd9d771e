import type { Random } from '../kernel/random.ts';
import type { QuestionCommand } from './question-model.ts';
import type { PhoneQuestion } from './question-views.ts';

const ANSWERS = [
  'We all laughed more than I expected.',
  'I would try this with our book club.',
  'Small groups made it easy to speak up.',
  'It was hard to find the first one.',
  'We could use this at story time with parents.',
  'I learned that my neighbor loves the same songs.',
  'Ask people what they like before we plan.',
  'Food came up fast. Everybody has a food story.',
  'It helped that nobody had to go first alone.',
  'I want to do this with our volunteers.',
  'We could ask it at the desk, one question a week.',
  'Some of us needed more time to think.',
] as const;

/** What a pretend person does with a card: guess, then answer or skip; null when there is nothing left to do. */
export function answerAsBot(card: PhoneQuestion, random: Random): QuestionCommand | null {
  if (card.skipped || card.answer) return null;
  if (card.guess?.open && card.guess.mine === null) {
    return { type: 'guessCard', card: card.index, value: 1 + random.int(12) };
  }
  if (!card.answers) return null;
  if (random.next() < 0.25) return { type: 'skipCard', card: card.index };
  return { type: 'answerCard', card: card.index, text: ANSWERS[random.int(ANSWERS.length)] ?? ANSWERS[0] };
}
