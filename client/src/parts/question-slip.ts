import type { Card } from '../../../shared/parts/question-model.ts';
import type { PaperBlock, PaperSlip } from '../room/contract.ts';
import { text } from './text/en/question-slip.ts';

/** Of so many questions each has room for three lines, two slips on a sheet. */
const ON_HALF = 3;

/**
 * The slip for question cards, for people without a phone (K9): one question fills a quarter of a sheet, several stand under `title`. A card
 * that is only talked about has none.
 */
export function questionSlip({ id, name, title }: Pick<PaperSlip, 'id' | 'name' | 'title'>, cards: readonly Card[]): readonly PaperSlip[] {
  const asking = cards.filter(({ answers, guess }) => answers || guess !== null);
  const [only] = asking;
  if (!only) return [];
  const slip = { id, name, per: 'person', lead: text.lead } as const;
  if (asking.length === 1) return [{ ...slip, size: 'quarter', title: only.question, blocks: blocksOf(only, { lines: only.guess ? 4 : 5 }) }];
  const lines = asking.length > ON_HALF ? 2 : 3;
  return [{ ...slip, size: asking.length > ON_HALF ? 'page' : 'half', title, blocks: asking.flatMap((card) => blocksOf(card, { label: card.question, lines })) }];
}

/** The guess first, as on phones. */
function blocksOf({ answers, guess }: Card, answer: PaperBlock): readonly PaperBlock[] {
  return [...(guess ? [{ label: guess.label || text.guess, lines: 1 }] : []), ...(answers ? [answer] : [])];
}
