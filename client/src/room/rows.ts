/** A list below this is cheaper to draw again than to compare (architecture, point 7). */
const WORTH_BYTES = 16 * 1024;
const WORTH_ROWS = 32;
const DEPTH = 3;

type Row = Readonly<Record<string, unknown>>;

/** `next`, with the old objects of equal rows in its long keyed lists, so that only changed rows are drawn again. */
export function keepRows<T>(before: unknown, next: T): T {
  return keep(before, next, DEPTH) as T;
}

function keep(before: unknown, next: unknown, depth: number): unknown {
  if (Array.isArray(next)) return Array.isArray(before) ? keepList(before, next) : next;
  if (depth === 0 || !isRow(before) || !isRow(next)) return next;
  return Object.fromEntries(Object.entries(next).map(([name, value]) => [name, keep(before[name], value, depth - 1)]));
}

function keepList(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  if (next.length < WORTH_ROWS || !next.every(isKeyed)) return next;
  const texts = next.map((row) => JSON.stringify(row));
  if (texts.reduce((sum, text) => sum + text.length, 0) < WORTH_BYTES) return next;
  const old = new Map(before.filter(isKeyed).map((row) => [keyOf(row), row]));
  return next.map((row, at) => {
    const same = old.get(keyOf(row));
    return same !== undefined && JSON.stringify(same) === texts[at] ? same : row;
  });
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const keyOf = (row: Row): unknown => row['id'] ?? row['number'] ?? row['key'];
const isKeyed = (value: unknown): value is Row => isRow(value) && keyOf(value) !== undefined;
