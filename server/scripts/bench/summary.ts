import { registry } from '../../../shared/activities/index.ts';
import { fold } from '../../../shared/kernel/fold.ts';
import { retentionTargets } from '../../../shared/kernel/summary/retention.ts';
import { summariseSession } from '../../../shared/kernel/summary/summarise-session.ts';
import { tablesOf } from '../../../shared/kernel/summary/tables.ts';
import { figures, type Figures } from './figures.ts';
import { longSession } from './long-session.ts';
import type { Options } from './product.ts';

const EVENTS = 20_000;

/** What is reckoned of a session of 20,000 events, in this process: each from the whole log. */
export function summary({ seats }: Options): Promise<Figures> {
  const log = longSession(seats, EVENTS);
  const timed = (work: () => unknown): number => {
    const from = performance.now();
    work();
    return performance.now() - from;
  };
  const foldMs = timed(() => fold(registry, log));
  const summariseMs = timed(() => summariseSession(registry, log));
  const tablesMs = timed(() => tablesOf(registry, log));
  const retentionMs = timed(() => retentionTargets(registry, log));
  return Promise.resolve(figures('summary', seats, { foldMs, summariseMs, tablesMs, retentionMs, rssMb: process.memoryUsage().rss / 2 ** 20 }));
}
