import type { Clock } from '../ports.ts';

/** Tokens come back at `rate` a second, up to `burst`. */
export type Limit = { readonly rate: number; readonly burst: number };

export const SEAT_LIMIT: Limit = { rate: 10, burst: 30 };
export const ROOM_LIMIT: Limit = { rate: 1_000, burst: 1_000 };
export const TYPING_LIMIT: Limit = { rate: 1 / 3, burst: 1 };
/** Packets of any kind on one connection, from its first moment; past this it is not a browser of ours. */
export const PACKET_LIMIT: Limit = { rate: 50, burst: 400 };
/** A packet counts once more for each such piece: a large one costs as much to read as many small ones. */
export const PACKET_PIECE_BYTES = 2 * 1024;
/** Moments of a replay by one shared link: whoever plays it asks for ten a second at most, and others on this server do not wait for more. */
export const SHARED_REPLAY_LIMIT: Limit = { rate: 50, burst: 300 };
/** What a handshake counts: nobody needs many on one connection. */
export const HANDSHAKE_COST = 20;
export const HANDSHAKE_LIMIT: Limit = { rate: 400, burst: 400 };
/** How often one seat or staff session may come back, so that nobody uses up the others' handshakes. */
export const COMEBACK_LIMIT: Limit = { rate: 1, burst: 20 };
/** A sender that goes on after so many refusals in a row is cut. */
export const CUT_AFTER = 200;

type Bucket = { tokens: number; at: number; refused: number };

export type Limiter = {
  /** Takes a token of `key`, or `cost` of them: 0 when they were there, else how many were refused in a row. Nothing is limited by address. */
  readonly refusals: (key: string, cost?: number) => number;
};

/** Token buckets by key. A bucket that is full again is forgotten. */
export function createLimiter(clock: Clock, { rate, burst }: Limit): Limiter {
  const buckets = new Map<string, Bucket>();
  let sweepAt = 0;
  const fullAfter = (burst / rate) * 1_000;
  return {
    refusals(key, cost = 1) {
      const now = clock.now();
      if (now >= sweepAt) {
        for (const [old, bucket] of buckets) if (now - bucket.at >= fullAfter) buckets.delete(old);
        sweepAt = now + fullAfter;
      }
      const bucket = buckets.get(key) ?? { tokens: burst, at: now, refused: 0 };
      bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1_000) * rate);
      bucket.at = now;
      buckets.set(key, bucket);
      if (bucket.tokens >= cost) {
        bucket.tokens -= cost;
        bucket.refused = bucket.tokens >= burst / 2 ? 0 : bucket.refused;
        return 0;
      }
      bucket.refused += 1;
      return bucket.refused;
    },
  };
}
