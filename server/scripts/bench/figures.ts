/** What every scenario prints; null where it does not apply. README.md in this folder tells what each is measured from. */
export type Figures = {
  readonly scenario: string;
  readonly seats: number;
  readonly ackP50Ms: number | null;
  readonly ackP95Ms: number | null;
  readonly ackP99Ms: number | null;
  readonly deliverP50Ms: number | null;
  readonly deliverP99Ms: number | null;
  readonly pushesPerPhoneMean: number | null;
  readonly pushesPerPhoneMax: number | null;
  readonly bytesPerPhone: number | null;
  readonly lost: number | null;
  readonly doubled: number | null;
  readonly agree: boolean | null;
  readonly resyncedMs: number | null;
  readonly openedMs: number | null;
  readonly firstPhoneMs: number | null;
  readonly jumpP50Ms: number | null;
  readonly jumpP99Ms: number | null;
  readonly foldMs: number | null;
  readonly summariseMs: number | null;
  readonly tablesMs: number | null;
  readonly retentionMs: number | null;
  readonly cpuMsServer: number | null;
  readonly cpuRatioVsBareWs: number | null;
  readonly rssMb: number | null;
};

const NONE: Omit<Figures, 'scenario' | 'seats'> = {
  ackP50Ms: null, ackP95Ms: null, ackP99Ms: null, deliverP50Ms: null, deliverP99Ms: null, pushesPerPhoneMean: null, pushesPerPhoneMax: null,
  bytesPerPhone: null, lost: null, doubled: null, agree: null, resyncedMs: null, openedMs: null, firstPhoneMs: null, jumpP50Ms: null, jumpP99Ms: null, foldMs: null, summariseMs: null, tablesMs: null, retentionMs: null, cpuMsServer: null, cpuRatioVsBareWs: null, rssMb: null,
};

export function figures(scenario: string, seats: number, found: Partial<Figures>): Figures {
  const rounded = Object.entries(found).map(([name, value]) => [name, typeof value === 'number' ? Math.round(value * 100) / 100 : value] as const);
  return { scenario, seats, ...NONE, ...Object.fromEntries(rounded) };
}

/** Nearest-rank quantile; `share` 0–1. null: no values. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The largest, of however many. */
export function highest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

export const acks = (ms: readonly number[]): Pick<Figures, 'ackP50Ms' | 'ackP95Ms' | 'ackP99Ms'> => ({ ackP50Ms: quantile(ms, 0.5), ackP95Ms: quantile(ms, 0.95), ackP99Ms: quantile(ms, 0.99) });
export const deliveries = (ms: readonly number[]): Pick<Figures, 'deliverP50Ms' | 'deliverP99Ms'> => ({ deliverP50Ms: quantile(ms, 0.5), deliverP99Ms: quantile(ms, 0.99) });
