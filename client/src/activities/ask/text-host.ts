import type { HostWords } from '../../room/contract.ts';

export const words: HostWords = {
  about: 'People tell each other what they want for their town. The room finds the themes. After the Ask exercise of The Harwood Institute.',
  stages: {
    brief: {
      next: 'say what we will do',
      say: ['We ask each other about our town.', 'Skip any question. Your name is not on your answers.', 'Tick the box if we may show your words to others. No tick means no.'],
      stuck: 'Say what will happen with the answers, and who will read them.',
    },
    asking: {
      next: 'ask the questions',
      say: ['Find your partner. Your phone shows your shape.', 'One asks and types what they hear. Then you change.', 'Listen more than you talk. Any answer is fine.'],
      stuck: 'Ask: can you tell me about a day when it felt like that?',
    },
    checkback: {
      next: 'read it again',
      say: ['Read what was typed for you.', 'Change it if that is not what you meant. Take back what you do not want to stand.', 'Tick the box if we may show your words.'],
      stuck: 'Nobody has to tick. Your words still count.',
    },
    theming: {
      next: 'find themes',
      say: ['Each group has a share of the answers, without names.', 'Put together what belongs together. Three themes are enough.', 'Name each one in people’s own words.'],
      stuck: 'Ask: what would the person who said this call it?',
    },
    weighing: {
      next: 'weigh and read back',
      say: ['You have dots. Put them on what matters most to you.', 'Now we look at each theme. How many of us said it?', 'Would someone read this one out loud?'],
      stuck: 'Ask: what surprises you here?',
    },
    narrative: {
      next: 'tell it back',
      say: ['Let us say it back in five sentences.', 'People want … but they are concerned that … Help me fill it in.', 'Use the words we heard.'],
      stuck: 'Read the first two themes out loud and ask: what is the story?',
    },
    ringstrue: {
      next: 'ask if it rings true',
      say: ['Does this ring true to you? Tap your answer on your phone.', 'Nobody sees what you tap. We look at it when all of you are in.'],
      done: ['Thank you. Here is what we said.', 'Who wants to tell us why?'],
      stuck: 'Ask: what one change would help?',
    },
    promises: {
      next: 'say what comes next',
      say: ['What can we do with this? It can be small.', 'Who does it, and by when?'],
      stuck: 'Ask: what could the library do by next month?',
    },
  },
  ways: {
    'asking/self': ['Take your phone. Read the questions there.', 'Write what comes to mind. Skip any question.', 'No name goes on it. Any answer is fine.'],
    'asking/field': ['Ask people you meet, three at least.', 'Type what you hear, without names.', 'No is fine. Count it and go on.'],
    'brief/field': ['We ask people outside about our town, over some days.', 'No names. Anyone may say no.', 'Ask if we may show their words. No tick means no.'],
  },
  moves: {
    showTheme: ({ number, of }) => `Show theme ${number ?? '…'} of ${of ?? '…'}`,
    showNarrative: () => 'Show the text',
    showRatings: () => 'Show what we said',
    showGuesses: () => 'Show the guesses',
    nextCard: ({ number, of }) => `Next question (${number ?? '…'} of ${of ?? '…'})`,
  },
  presets: { '15': 'Short, 15 minutes', '55': 'The whole way, 55 minutes', field: 'Open for days, to ask people outside' },
};
