import { stringify } from 'csv-stringify/browser/esm/sync';
import { legalText } from '../files/legalText.ts';

export type Cell = string | number | boolean | null;

/** What spreadsheets take for the start of a formula, with its full-width twins, also behind letters that cannot be seen. */
const FORMULA = /^[\s\p{Default_Ignorable_Code_Point}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/**
 * The same behind what parts cells where numbers have a comma (German, French, Spanish Excel): there quotes shield only a row's first cell.
 * A wink (`;-)`) starts none.
 */
const FORMULA_INSIDE = /(?<=[;\t\r\n])(?=[\s\p{Default_Ignorable_Code_Point}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])(?!-\))/gu;

/**
 * Rows as a CSV file that Excel, LibreOffice and Numbers open as text (reliability, Controls): UTF-8 with a byte order mark, every cell quoted,
 * CRLF between rows. What could start a formula gets `'` in front.
 */
export function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([head, ...rows].map((row) => row.map(safe)), { quoted: true, quoted_empty: true, bom: true, record_delimiter: '\r\n' });
}

function safe(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  // The library's own `escape_formulas` knows neither a line feed nor what hides behind unseen letters.
  const legal = legalText(cell).replace(FORMULA_INSIDE, "'");
  return FORMULA.test(legal) ? `'${legal}` : legal;
}
