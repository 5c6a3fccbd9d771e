/** Whoever gave no name. */
const someone = 'your partner';

/** What people read on their phones in Ask. */
export const text = {
  credit: 'After The Harwood Institute’s Ask.',
  skip: 'Skip',
  brief: {
    how: {
      interview: 'You ask a partner. You type what you hear. Then you change.',
      self: 'You write on your phone, as much as you like.',
      field: 'You ask people outside, at least three. Without names.',
    },
    skip: 'Skip any question. Your name is not on your answers.',
    questions: 'The questions',
  },
  consent: {
    box: 'You may show my words to others',
    theirs: 'They said: you may show my words to others',
    about: 'No tick means no. You can change it any time.',
  },
  asking: {
    title: 'What do we want for our town?',
    question: (number: number, of: number): string => `Question ${number} of ${of}`,
    ask: (name: string): string => `Ask ${name}. Type what you hear.`,
    listen: (name: string): string => `Listen to ${name}.`,
    tell: (name: string): string => `${name === someone ? 'Your partner' : name} asks you. Just talk.`,
    alone: 'Tell your group. You can type it yourself.',
    someone,
    you: 'me',
    turn: (number: number, of: number): string => `Person ${number} of ${of}`,
    left: (time: string): string => `${time} left for this person`,
    over: 'Change when you are ready.',
    next: (name: string): string => `Now ask ${name}`,
    typeSelf: 'Type it yourself',
    box: 'The answer',
    own: 'Your answer',
    send: 'Send',
    backNo: 'Keep it',
    before: 'Question before',
    after: 'Next question',
    done: 'That was the last one. Thank you!',
  },
};
