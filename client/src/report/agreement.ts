import type { RatingResult } from '../../../shared/parts/agreement-views.ts';
import { text, type RatingScale } from '../parts/text/en/agreement.ts';
import type { Block } from './document.ts';

/** Whether people can live with a text, as the wall showed it (CD7): the result, and how many said what where it had bars. Nothing without counts (AS6). `scale`: the exercise's own words for the numbers. */
export function agreementBlocks(result: RatingResult | null, counts: boolean, scale: RatingScale = text): readonly Block[] {
  if (result === null || !counts) return [];
  const { kind, bars } = result;
  const said = { kind: 'lead', text: scale.results[kind] } as const;
  if (bars === null) return [said];
  const values = bars.toReversed();
  const rows = scale.values.toReversed().map((name, index) => [name, String(values[index] ?? 0)]);
  return [said, { kind: 'bars', values, table: { caption: text.bars, head: text.heads, rows } }];
}
