import type { AskConfig } from '../../../../shared/activities/ask/model.ts';
import { promiseCard } from '../../../../shared/activities/ask/stages.ts';
import { questionSlip } from '../../parts/question-slip.ts';
import type { PaperOf } from '../../room/contract.ts';
import { text } from './text/en/paper.ts';

/** One card with all questions and the box for consent, which starts unticked (AS3); the host types it in later. Then what is promised (QC3). */
export const paper: PaperOf<AskConfig> = ({ questions }) => [
  {
    id: 'card',
    name: text.name,
    per: 'person',
    size: 'page',
    title: text.title,
    lead: text.lead,
    blocks: [
      ...questions.map((question, at) => ({ label: `${at + 1}. ${question}`, lines: questions.length > 4 ? 2 : 4 })),
      { label: text.consent, ticks: [text.box] },
    ],
    credit: text.credit,
  },
  ...questionSlip({ id: 'promises', name: text.promises.name, title: promiseCard.question }, [promiseCard]),
];
