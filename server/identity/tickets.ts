import type { Timestamp } from '../../shared/kernel/clock.ts';

/** Short-lived things kept in memory only; a restart forgets them, and people simply ask again. */
export type Tickets<Ticket> = {
  /** When it ends, or null when there are already too many. */
  readonly add: (key: string, ticket: Ticket) => Timestamp | null;
  readonly find: (key: string) => Ticket | undefined;
  readonly remove: (key: string) => void;
  readonly keys: () => readonly string[];
};

export function createTickets<Ticket>(now: () => Timestamp, lifeMs: number, most: number): Tickets<Ticket> {
  const kept = new Map<string, { readonly ticket: Ticket; readonly until: Timestamp }>();
  const sweep = (): void => {
    for (const [key, { until }] of kept) if (until <= now()) kept.delete(key);
  };
  return {
    add(key, ticket) {
      sweep();
      if (kept.size >= most) return null;
      const until = now() + lifeMs;
      kept.set(key, { ticket, until });
      return until;
    },
    find(key) {
      const found = kept.get(key);
      return found && found.until > now() ? found.ticket : undefined;
    },
    remove: (key) => void kept.delete(key),
    keys() {
      sweep();
      return [...kept.keys()];
    },
  };
}
