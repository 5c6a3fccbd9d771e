import type { Family } from './model.ts';

/** Neutral questions in our own plain words; a host picks one or writes one. None asks for a yes or a no. */
export const deck: Readonly<Record<Family, readonly string[]>> = {
  stake: [
    'When did this first matter to you?',
    'What would change in your own week if we got this right?',
    'Who do you think of when we talk about this?',
    'What do you hope people here will still say in ten years?',
    'What made you come today?',
    'What part of this keeps you up at night, or gets you up in the morning?',
  ],
  values: [
    'What do you want to protect, whatever we decide?',
    'What would be fair to everyone in our town?',
    'What do we owe to people we have not met?',
    'Which matters more to you here: to go fast, or to bring everyone along? Why?',
    'What would make you proud of the way we did this?',
    'What do you care about that others may not see?',
  ],
  hearing: [
    'Who is not in the room, and what would they say?',
    'What is the best point of someone you do not agree with?',
    'What have you heard today that you had not thought of?',
    'What question would you like to ask someone who sees it another way?',
    'Whose voice counts most today? Whose counts least?',
    'What would help people who stay quiet to say what they think?',
  ],
  costs: [
    'What would we give up if we did this?',
    'Who would carry the cost, and who would gain?',
    'What could go wrong, and could we live with it?',
    'What happens if we do nothing?',
    'What would we need to stop doing to make room for this?',
    'What small step could we try first and learn from?',
  ],
  tensions: [
    'Which two good things pull against each other here?',
    'Where do you feel torn?',
    'What do we all say we want, but find hard to do?',
    'What would we choose if we could not have both?',
    'When is it right to wait, and when is it right to act?',
    'What makes this harder than it looks?',
  ],
  ground: [
    'What do we all seem to want?',
    'What could nearly all of us live with?',
    'Where did you hear your own thought in someone else’s words?',
    'What is one thing we could start together this month?',
    'What do we know now that we did not know an hour ago?',
    'What should we tell people who were not here today?',
  ],
};
