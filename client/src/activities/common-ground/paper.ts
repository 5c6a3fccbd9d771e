import type { CommonGroundConfig } from '../../../../shared/activities/common-ground/model.ts';
import type { PaperOf } from '../../room/contract.ts';
import { listOf } from '../../ui/format.ts';
import { text } from './text/en/paper.ts';

/** One numbered list for each group, with a line for each thing to find (CG8: a group without a phone). */
export const paper: PaperOf<CommonGroundConfig> = ({ target, bannedKinds }) => [
  {
    id: 'list',
    name: text.name,
    per: 'table',
    size: target > 6 ? 'page' : 'half',
    title: text.title(target),
    lead: [text.rule, ...(bannedKinds.length === 0 ? [] : [text.banned(listOf(bannedKinds))]), text.favorite],
    blocks: [...Array.from({ length: target }, (_, at) => ({ label: `${at + 1}`, lines: 1 })), { label: text.time, lines: 1 }],
  },
];
