import type { TextId } from '../../kernel/activity.ts';
import type { Table } from '../../kernel/summary/tables.ts';

/** Nobody types anything here. */
export const lasting = (): ReadonlySet<TextId> => new Set();

/** What was tapped is counted in the summary, from five answers on. */
export const tables = (): readonly Table[] => [];
