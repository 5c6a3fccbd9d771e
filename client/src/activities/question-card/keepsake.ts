import type { QuestionCardPhoneView } from '../../../../shared/activities/question-card/views.ts';
import type { KeepsakeOf } from '../../room/keepsakes.ts';

/** One's own answer; it stays on their own page when it is hidden from the room. */
export const keepsake: KeepsakeOf<QuestionCardPhoneView> = ({ card }) => (card.answer?.hidden ? null : { wrote: card.answer?.text ? [card.answer.text] : [] });
