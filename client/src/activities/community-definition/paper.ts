import type { CommunityDefinitionConfig } from '../../../../shared/activities/community-definition/model.ts';
import { text as rating } from '../../parts/text/en/agreement.ts';
import type { PaperOf, PaperSlip } from '../../room/contract.ts';
import { text } from './text/en/paper.ts';

/** A slip for each step that people without a phone write in. */
export const paper: PaperOf<CommunityDefinitionConfig> = ({ prompt, groups, agreement }) => {
  const merge = (id: 'pairs' | 'groups', per: 'pair' | 'table'): PaperSlip => ({
    id, per, size: 'half', name: text[id].name, title: text[id].title,
    lead: text[id].steps.map((step, at) => `${at + 1}. ${step}`),
    blocks: [{ label: text[id].box, lines: 5 }],
  });
  return [
    { id: 'solo', per: 'person', size: 'quarter', name: text.solo.name, title: prompt, lead: text.solo.lead, blocks: [{ lines: 5 }] },
    merge('pairs', 'pair'),
    ...(groups === 'never' ? [] : [merge('groups', 'table')]),
    {
      id: 'drafting', per: 'person', size: 'quarter', name: text.drafting.name, title: text.drafting.title, lead: text.drafting.lead,
      blocks: [{ label: text.drafting.missing, lines: 3 }, { label: text.drafting.not, lines: 2 }],
    },
    ...(agreement ? [{
      id: 'agreement', per: 'person', size: 'quarter', name: text.agreement.name, title: rating.question, lead: text.agreement.lead,
      blocks: [{ ticks: [...rating.values].map((label, value) => `${value}  ${label}`).reverse() }, { label: text.agreement.change, lines: 2 }],
    } as const] : []),
  ];
};
