import type { SessionTable } from '../../../shared/kernel/summary/tables.ts';
import { text } from '../text/en/tables.ts';
import { csvOf, type Cell } from './csv.ts';

export type TableId = SessionTable['id'];

/** One spreadsheet of all exercises' tables of a kind: columns that only some have stay empty for the others. `nameOf` says what an exercise is called. */
export function sheetOf(id: TableId, tables: readonly SessionTable[], nameOf: (activity: string) => string): string {
  const own = tables.filter((table) => table.id === id);
  const columns = [...new Set(own.flatMap((table) => table.columns))];
  const several = own.some(({ activity }) => activity !== null);
  const rows = own.flatMap((table) => table.rows.map((row) => [...(several ? [table.activity === null ? '' : nameOf(table.activity)] : []), ...columns.map((column) => shown(column, row[table.columns.indexOf(column)] ?? null, nameOf))]));
  return csvOf([...(several ? [text.columns.exercise] : []), ...columns.map(headOf)], rows);
}

/** The kinds of tables this session has rows of. */
export const kindsIn = (tables: readonly SessionTable[]): readonly TableId[] => (['answers', 'items', 'themes', 'events'] as const).filter((id) => tables.some((table) => table.id === id && table.rows.length > 0));

const headOf = (column: string): string => (Object.hasOwn(text.columns, column) ? text.columns[column as keyof typeof text.columns] : column);

/** Times as people and spreadsheets read them, yes and no in words, running times in seconds. */
function shown(column: string, cell: Cell, nameOf: (activity: string) => string): Cell {
  if (typeof cell === 'boolean') return cell ? text.yes : text.no;
  if (column === 'at' && typeof cell === 'number') return new Date(cell).toISOString();
  if (column === 'ms' && typeof cell === 'number') return Math.round(cell / 1000);
  return column === 'exercise' && typeof cell === 'string' ? nameOf(cell) : cell;
}
