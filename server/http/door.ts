import type { Clock, RoomId } from '../ports.ts';
import { OPEN_ROOMS } from './deps.ts';
import { Refused } from './refused.ts';

/** New seats a second in one room; so many come in at once (reliability). */
const RATE = 50;
const BURST = 50;
/** Whoever would stand at the door longer is sent away and told when to come back. */
const PATIENCE_MS = 10_000;

type Line = { tokens: number; at: number };

/** Paces the joins of each room: people wait a moment rather than being refused. */
export type Door = { readonly pass: (room: RoomId) => Promise<void> };

export function createDoor(clock: Clock): Door {
  const lines = new Map<RoomId, Line>();
  const refill = (line: Line): Line => {
    const now = clock.now();
    line.tokens = Math.min(BURST, line.tokens + ((now - line.at) / 1000) * RATE);
    line.at = now;
    return line;
  };
  return {
    async pass(room) {
      if (lines.size > OPEN_ROOMS) for (const [id, line] of lines) if (refill(line).tokens >= BURST) lines.delete(id);
      const line = refill(lines.get(room) ?? { tokens: BURST, at: clock.now() });
      lines.set(room, line);
      const waitMs = Math.ceil((Math.max(0, 1 - line.tokens) / RATE) * 1000);
      if (waitMs > PATIENCE_MS) throw new Refused('slow_down', { seconds: Math.ceil((waitMs - PATIENCE_MS) / 1000) + 1 });
      line.tokens -= 1;
      if (waitMs > 0) await new Promise<void>((resolve) => clock.at(clock.now() + waitMs, resolve));
    },
  };
}
