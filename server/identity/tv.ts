import type { Timestamp } from '../../shared/kernel/clock.ts';
import type { RoomId } from '../ports.ts';
import { farApart } from './codes.ts';
import type { Int } from './codes.ts';
import { newSecret } from './secrets.ts';
import { createTickets } from './tickets.ts';

const LIFE_MS = 10 * 60_000;
/** Few enough that four digits can differ in two places. */
const MOST = 100;
const DRAWS = 2_000;
/** A TV asks every 2 s. Where no place is left, one that was not heard of for so long loses its own. */
const QUIET_MS = 30_000;

/** What a TV is given: the room and the key with which it may look. */
export type Shown = { readonly room: RoomId; readonly reader: string };
type Waiting = { readonly digits: string; shown: Shown | null; heardAt: Timestamp };

/** Pairs a TV without a keyboard: it shows four digits for 10 minutes, the host types them on the console. */
export type TvPairing = {
  /** null: too many TVs wait already. */
  readonly open: () => { readonly digits: string; readonly secret: string; readonly expiresAt: Timestamp } | null;
  /** False when no TV shows these digits. */
  readonly pair: (digits: string, shown: Shown) => boolean;
  /** null: not paired yet; 'gone': unknown or over. */
  readonly poll: (secret: string) => Shown | null | 'gone';
};

export function createTvPairing(now: () => Timestamp, int: Int): TvPairing {
  const bySecret = createTickets<Waiting>(now, LIFE_MS, MOST);

  const waiting = (): readonly Waiting[] => bySecret.keys().flatMap((secret) => bySecret.find(secret) ?? []);
  const draw = (): string | null => {
    const taken = waiting().map(({ digits }) => digits);
    for (let time = 0; time < DRAWS; time += 1) {
      const digits = String(1000 + int(9000));
      if (taken.every((other) => farApart(digits, other))) return digits;
    }
    return null;
  };

  const forgetQuiet = (): void => {
    for (const secret of bySecret.keys()) if (now() - (bySecret.find(secret)?.heardAt ?? 0) >= QUIET_MS) bySecret.remove(secret);
  };

  return {
    open() {
      if (bySecret.keys().length >= MOST) forgetQuiet();
      const digits = draw();
      if (digits === null) return null;
      const secret = newSecret();
      const expiresAt = bySecret.add(secret, { digits, shown: null, heardAt: now() });
      return expiresAt === null ? null : { digits, secret, expiresAt };
    },
    pair(digits, shown) {
      const found = waiting().find((one) => one.digits === digits && one.shown === null);
      if (found) found.shown = shown;
      return found !== undefined;
    },
    poll: (secret) => {
      const found = bySecret.find(secret);
      if (!found) return 'gone';
      found.heardAt = now();
      return found.shown;
    },
  };
}
