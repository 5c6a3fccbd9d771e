import type { Clock } from '../ports.ts';

/** Tokens come back at `rate` a second, up to `burst`. */
export type Limit = { readonly rate: number; readonly burst: number };

export const SEAT_LIMIT: Limit = { rate: 10, burst: 30 };
export const ROOM_LIMIT: Limit = { rate: 1_000, burst: 1_000 };
export const TYPING_LIMIT: Limit = { rate: 1 / 3, burst: 1 };
/** Packets of any kind on one socket; past this it is not a browser of ours. */
export const PACKET_LIMIT: Limit = { rate: 50, burst: 400 };
export const HANDSHAKE_LIMIT: Limit = { rate: 400, burst: 400 };
/** A sender that goes on after so many refusals in a row is cut. */
export const CUT_AFTER = 200;

type Bucket = { tokens: number; at: number; refused: number };

export type Limiter = {
  /** Takes a token of `key`: 0 when there was one, else how many were refused in a row. Nothing is limited by address. */
  readonly refusals: (key: string) => number;
};

/** Token buckets by key. A bucket that is full again is forgotten. */
export function createLimiter(clock: Clock, { rate, burst }: Limit): Limiter {
  const buckets = new Map<string, Bucket>();
  let sweepAt = 0;
  const fullAfter = (burst / rate) * 1_000;
  return {
    refusals(key) {
      const now = clock.now();
      if (now >= sweepAt) {
        for (const [old, bucket] of buckets) if (now - bucket.at >= fullAfter) buckets.delete(old);
        sweepAt = now + fullAfter;
      }
      const bucket = buckets.get(key) ?? { tokens: burst, at: now, refused: 0 };
      bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1_000) * rate);
      bucket.at = now;
      buckets.set(key, bucket);
      if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        bucket.refused = bucket.tokens >= burst / 2 ? 0 : bucket.refused;
        return 0;
      }
      bucket.refused += 1;
      return bucket.refused;
    },
  };
}
