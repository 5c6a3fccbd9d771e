import { nanoid } from 'nanoid';
import type { Registry } from '../../../shared/kernel/activity.ts';
import type { PlanItem } from '../../../shared/kernel/model.ts';
import { seededRandom } from '../../../shared/kernel/random.ts';
import { toyPlan, toyRegistry } from '../../../shared/kernel/testing/toy.ts';
import type { Clock, EventStore, RoomBus, RoomRecord } from '../../ports.ts';
import { createLocalBus } from '../../bus/local-bus.ts';
import { createManualClock } from '../../clock/manual-clock.ts';
import { openStore, type Store } from '../../store/store.ts';
import type { Log } from '../log.ts';
import { createRooms, type Rooms } from '../rooms.ts';

export const START = 1_700_000_000_000;

/** A log that keeps what was written, for tests to look at. */
export function keepingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const write = (fields: object, message: string): void => void lines.push(`${message} ${JSON.stringify(fields)}`);
  return { lines, info: write, warn: write, error: write };
}

export function recordOf(change: Partial<RoomRecord> = {}): RoomRecord {
  return {
    id: nanoid(10), code: '482913', key: 'ABCDEFGH12345', reader: 'reader-key', title: 'Our Community', place: '', language: 'en',
    practice: 0, wifi: null, createdAt: START, touchedAt: START, endedAt: null, ...change,
  };
}

export type Node = { readonly registry: Registry; readonly rooms: Rooms; readonly store: Store; readonly log: ReturnType<typeof keepingLog>; readonly clock: Clock };
export type NodeOptions = {
  readonly store?: Store;
  readonly events?: EventStore;
  readonly bus?: RoomBus;
  readonly clock?: Clock;
  readonly registry?: Registry;
  readonly seed?: string;
};

/** One server node without sockets, on a store of its own unless one is given. */
export function startNode(options: NodeOptions = {}): Node {
  const clock = options.clock ?? createManualClock(START);
  const log = keepingLog();
  const registry = options.registry ?? toyRegistry;
  const store = options.store ?? openTestStore(clock);
  const rooms = createRooms({
    registry,
    store: options.events ?? store.events,
    directory: store.directory,
    library: store.library,
    figures: store.figures,
    seats: store.seats,
    bus: options.bus ?? createLocalBus(),
    clock,
    random: seededRandom(options.seed ?? 'node'),
    log,
  });
  return { registry, rooms, store, log, clock };
}

export function openTestStore(clock: Clock, file = ':memory:'): Store {
  return openStore({ file, now: () => clock.now(), fatal: (error) => { throw error; } });
}

/** A room in the directory with the first event of its log. */
export async function startRoom({ rooms, store }: Node, plan: readonly PlanItem[] = [toyPlan()], change: Partial<RoomRecord> = {}): Promise<RoomRecord> {
  const record = recordOf(change);
  await store.directory.addRoom(record);
  const answer = await rooms.start(record.id, { language: 'en', practice: false, endsAt: null, plan });
  if (!answer.ok) throw new Error(answer.code);
  return record;
}
