import type { HostWords } from '../../room/contract.ts';

export const words: HostWords = {
  about: 'How today felt, and what we promised. It always comes last.',
  stages: {
    checkin: {
      next: 'close the session',
      say: ['How did today feel? Tap all that fit.', 'Only I see the totals. Nobody sees who tapped what.'],
      stuck: 'It is fine to skip this.',
    },
    promises: {
      next: 'read the promises back',
      say: ['Here is what we said we would do.', 'Did we forget one? Tell me now.', 'Thank you for coming.'],
      stuck: 'Type a promise on the console while people say it.',
    },
  },
  moves: { morePromises: () => 'Show more promises' },
  presets: { plain: 'Closing' },
};
