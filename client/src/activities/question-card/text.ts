import { questionRefusals } from '../../parts/text/en/refusals.ts';
import type { ActivityWords } from '../../room/contract.ts';

export const words: ActivityWords = {
  name: 'Question card',
  // No titles: the question itself is what every face shows.
  stages: { ask: { name: 'Question', title: '' }, share: { name: 'Share', title: '' } },
  refusals: questionRefusals,
};
