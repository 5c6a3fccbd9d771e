import { plural } from '../../../ui/format.ts';

/** Words of question cards, wherever a card is on the table. */
export const text = {
  card: (index: number, of: number): string => `Question ${index} of ${of}`,
  guessFirst: 'Guess first. You can skip it.',
  wallGuess: 'Guess first:',
  send: 'Send',
  sendGuess: 'Send my guess',
  skip: 'Skip',
  answer: 'Your answer',
  answerHelp: 'One line is plenty. No name goes with it.',
  guessed: (value: number, unit: string): string => `Your guess: ${value} ${unit}`,
  guessBad: 'Type a number, such as 4.',
  change: 'Change my answer',
  changeGuess: 'Change my guess',
  got: 'Got it. Your answer is in.',
  skipped: 'You skipped this one. That is fine.',
  hidden: 'Your host has hidden your answer.',
  talk: 'Look up and talk with each other.',
  waitGuess: 'Everyone guesses first.',
  guesses: (count: number, median: number, unit: string): string => plural(count, { one: `1 guess: ${median} ${unit}.`, other: `${count} guesses. The middle one is ${median} ${unit}.` }),
  range: (low: number, high: number, unit: string): string => `From ${low} to ${high} ${unit}.`,
  noAnswers: 'No answers yet. They will show up here.',
  skippedCount: (count: number): string => plural(count, { one: '1 person skipped.', other: `${count} people skipped.` }),
  type: 'Type what someone says out loud',
  typeSend: 'Add this answer',
  promise: 'Make it a promise',
};
