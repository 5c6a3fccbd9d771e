import type { CommonGroundConfig } from '../../../../shared/activities/common-ground/model.ts';
import { cardsOf } from '../../../../shared/activities/common-ground/stages.ts';
import { questionSlip } from '../../parts/question-slip.ts';
import type { PaperOf, PaperSlip } from '../../room/contract.ts';
import { listOf } from '../../ui/format.ts';
import { text } from './text/en/paper.ts';

/** A list for each group without a phone (CG8), and the debrief's questions. */
export const paper: PaperOf<CommonGroundConfig> = (config) => [list(config), ...questionSlip({ id: 'debrief', ...text.debrief }, cardsOf(config))];

/** Numbered, with a line for each thing to find. */
function list({ target, bannedKinds }: CommonGroundConfig): PaperSlip {
  return {
    id: 'list',
    name: text.name,
    per: 'table',
    size: target > 6 ? 'page' : 'half',
    title: text.title(target),
    lead: [text.rule, ...(bannedKinds.length === 0 ? [] : [text.banned(listOf(bannedKinds))]), text.favorite],
    blocks: [...Array.from({ length: target }, (_, at) => ({ label: `${at + 1}`, lines: 1 })), { label: text.time, lines: 1 }],
  };
}
