import type { QuestionCardPhoneView } from '../../../../shared/activities/question-card/views.ts';
import type { KeepsakeOf } from '../../room/keepsakes.ts';

/** One's own answer. */
export const keepsake: KeepsakeOf<QuestionCardPhoneView> = ({ card }) => ({ wrote: card.answer?.text ? [card.answer.text] : [] });
