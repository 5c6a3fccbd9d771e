import type { HostWords } from '../../room/contract.ts';

export const words: HostWords = {
  about: 'Everyone says what community means to them. Pairs and groups join their words, until the room has one text.',
  stages: {
    solo: {
      next: 'think alone',
      say: ['Take a quiet minute. What does community mean to you?', 'Write one or two lines. There is no wrong answer.', 'Nothing goes on the big screen unless I show it.'],
      stuck: 'Ask: when did you last feel that you belong? Who was there?',
    },
    pairs: {
      next: 'make pairs',
      say: ['Turn to your partner. Your phone shows your shape.', 'Each read your line out loud. Then say what you do not want to lose.', 'One of you writes. Press “We agree” when you both like it.'],
      stuck: 'Ask: which word would you miss most?',
    },
    groups: {
      next: 'make groups',
      say: ['Now two pairs sit down together.', 'Read both texts out loud. Keep the words that all of you want.', 'Can’t agree? Send both. That is fine.'],
      stuck: 'Ask: what is in one text that the other one needs?',
    },
    gallery: {
      next: 'read all texts',
      say: ['All texts are on your phone. Look up when I show one.', 'Tap up to three lines that we must not lose.', 'Would someone read this one out loud?'],
      stuck: 'Ask: which line would you tell a neighbor?',
    },
    drafting: {
      next: 'write it together',
      say: ['I write, you talk. These are the lines you marked most.', 'Who in our town is not in this yet?', 'Is there a word that is not for you? Send it from your phone. No name goes with it.'],
      stuck: 'Read the draft out loud. Ask: what makes you stop?',
    },
    agreement: {
      next: 'ask everyone',
      say: ['Can you live with these words? Tap your answer on your phone.', 'Nobody sees what you tap. We look at it when all of you are in.', 'Almost, not yet or no? Tell us one change that would help.'],
      done: ['Thank you. Here is what we said.', 'I read the notes out loud. Nobody has to say which is theirs.', 'What do we do with our words: keep them, keep them with notes, or leave it for today?'],
      stuck: 'Ask: what would move you up by one?',
    },
    closing: {
      next: 'show our words',
      say: ['These are our words for today. Let’s read them out loud.', 'Tap the part where you see yourself.', 'Now look where the words came from. Find yours.'],
      stuck: 'Ask: which words surprised you?',
    },
  },
  moves: {
    revealTexts: ({ count, number, of }) => (Number(count) > 1 ? `Show ${count ?? '…'} more texts` : `Show text ${number ?? '…'} of ${of ?? '…'}`),
    showVersion: ({ number }) => `Show version ${number ?? '…'}`,
    showRatings: () => 'Show what we said',
    showMade: () => 'Show who made it',
    showOrigins: () => 'Show where the words came from',
    showFlow: () => 'Show how the words moved',
  },
  againLabel: 'One more round',
  presets: { '10': 'Short, 10 minutes', '30': 'The usual way, 30 minutes', '60': 'With time to talk, 60 minutes' },
};
