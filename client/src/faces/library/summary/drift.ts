import type { StageFigures } from '../../../../../shared/kernel/summary/figures.ts';

/** ms beyond the plan, below zero for under it; null: untimed. Pauses count: the room sat through them. */
export const driftOf = ({ plannedMs, spentMs }: Pick<StageFigures, 'plannedMs' | 'spentMs'>): number | null => (plannedMs === null ? null : spentMs - plannedMs);
