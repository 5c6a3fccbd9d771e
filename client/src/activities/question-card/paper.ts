import type { QuestionCardConfig } from '../../../../shared/activities/question-card/model.ts';
import { questionSlip } from '../../parts/question-slip.ts';
import type { PaperOf } from '../../room/contract.ts';
import { text } from './text/en/paper.ts';

/** A card to write the answer on. */
export const paper: PaperOf<QuestionCardConfig> = (card) => questionSlip({ id: 'answer', name: text.name, title: card.question }, [card]);
