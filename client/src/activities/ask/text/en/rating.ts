import { text as rating } from '../../../../parts/text/en/agreement.ts';
import type { RatingScale } from '../../../../parts/text/en/agreement.ts';

/** What can be said of the text told back, 0 to 5, in words of its own: from 3 on it stands (CD7). */
export const scale: RatingScale = {
  values: ['No', 'Not yet', 'Almost', 'True enough for me', 'Yes', 'Yes, that is us'],
  results: { ...rating.results, agreed: 'It rings true for all of us' },
};
