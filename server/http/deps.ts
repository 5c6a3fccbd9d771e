import type { Registry } from '../../shared/kernel/activity.ts';
import type { Config } from '../config.ts';
import type { CodeLimiter } from '../identity/code-limiter.ts';
import type { Identity } from '../identity/identity.ts';
import type { TvPairing } from '../identity/tv.ts';
import type { Clock, Directory, EventStore, Figures, Library, Seats, Shares, TrainerNotes } from '../ports.ts';
import type { Purge } from '../library/purge.ts';
import type { Practice } from '../practice/practice.ts';
import type { Replays } from '../replay/replays.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { Sockets } from '../sockets/sockets.ts';

/** Everything the routes need. */
export type HttpDeps = {
  readonly config: Pick<Config, 'publicUrl' | 'logLevel'>;
  readonly version: string;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly directory: Directory;
  readonly library: Library;
  readonly seats: Seats;
  readonly shares: Shares;
  readonly trainerNotes: TrainerNotes;
  /** The logs, for what reads a session afterwards. */
  readonly events: EventStore;
  readonly figures: Figures;
  readonly purge: Purge;
  readonly rooms: Rooms;
  readonly replays: Replays;
  readonly practice: Practice;
  readonly identity: Identity;
  readonly codes: CodeLimiter;
  readonly tv: TvPairing;
  readonly readOnly: () => boolean;
  /** Addresses phones can open, best first. */
  readonly addresses: () => readonly string[];
  /** Cuts live connections; set once the sockets stand. */
  readonly cut: Sockets['cut'];
  /** Folder of the built client. */
  readonly client: string;
};

/** At most so many sessions are open at once on one server (reliability). */
export const OPEN_ROOMS = 200;
