import { ratingRefusals } from '../../parts/text/en/refusals.ts';
import type { ActivityWords } from '../../room/contract.ts';

export const words: ActivityWords = {
  name: 'Community Definition',
  stages: {
    solo: {
      name: 'On your own',
      title: 'Write your own line',
    },
    pairs: {
      name: 'Pairs',
      title: 'Make one text you both like',
    },
    groups: {
      name: 'Groups',
      title: 'Make one text you all like',
    },
    gallery: {
      name: 'All texts',
      title: 'Which lines must not be lost?',
    },
    drafting: {
      name: 'Write it together',
      title: 'One text for the room',
    },
    agreement: {
      name: 'Can we live with it?',
      title: 'Can you live with these words?',
    },
    closing: {
      name: 'Our words',
      title: 'Our words',
    },
  },
  refusals: {
    stale_draft: () => 'The text changed while you wrote. Your words are kept.',
    not_pen: () => 'Someone else has the pen now. Your words are safe on this phone.',
    no_group: () => 'You have no group yet. Ask your host.',
    not_your_group: () => 'That person is not in your group.',
    nothing_written: () => 'There are no words yet. Write some first.',
    already_sent: () => 'Your text is sent. You can still change it.',
    not_agreeing: () => 'Nothing is being sent right now.',
    already_split: () => 'You write two texts now.',
    not_split: () => 'You write one text again.',
    both_written: () => 'Both texts have words. Empty one of them first.',
    not_shown_yet: () => 'There is no text to look at yet.',
    three_marked: () => 'You have tapped three. Take one back first.',
    unknown_text: () => 'That text has changed. Look at the new words.',
    not_drafter: () => 'Someone else writes this text. Tell them what you miss.',
    text_hidden: () => 'Your host has hidden this text. Ask your host.',
    too_many: () => 'You have sent many. Thank you! Talk to your host.',
    many_versions: () => 'There are 300 versions now. Keep one of them.',
    host_drafts: () => 'Your host writes this text.',
    ...ratingRefusals,
  },
};
