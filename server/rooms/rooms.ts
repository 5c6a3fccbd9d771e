import { nanoid } from 'nanoid';
import type { RoomState } from '../../shared/kernel/model.ts';
import type { SystemCommand } from '../../shared/kernel/commands.ts';
import type { Answer } from '../../shared/protocol.ts';
import type { RoomId, Seats } from '../ports.ts';
import { keepInMemory } from './in-memory.ts';
import type { OpenRoom, OpenRoomDeps } from './open-room.ts';

export type RoomsDeps = OpenRoomDeps & { readonly seats: Seats };
type System<Type extends SystemCommand['type']> = Omit<Extract<SystemCommand, { type: Type }>, 'type'>;

export type Rooms = {
  /** The room, loaded when it was not. Rejects with `UnreadableLog`, or with what the store says. */
  readonly open: (id: RoomId) => Promise<OpenRoom>;
  /** The room if it is in memory. */
  readonly loaded: (id: RoomId) => OpenRoom | undefined;
  /** First event of a new room's log. */
  readonly start: (id: RoomId, session: System<'openSession'>) => Promise<Answer>;
  /** A phone takes a seat; the same seat again is the same join. Codes: `full`, `over`, `locked`. */
  readonly join: (id: RoomId, join: System<'join'>) => Promise<Answer>;
  /** Ends the session as `by` (a staff session id or 'system'), its names erased and its code free; ended already is `ok`. */
  readonly end: (id: RoomId, by: string) => Promise<Answer>;
  /** The durable state, for summaries. */
  readonly state: (id: RoomId) => Promise<RoomState>;
  /** Takes log, seats and record from the disk, then the room from memory; its connections are told `ended` and cut. Rejects with nothing changed. */
  readonly remove: (id: RoomId) => Promise<void>;
  /** Out of memory at once when nobody is connected: for whoever looks into many rooms. */
  readonly rest: (id: RoomId) => void;
  /** Out of everybody's sight, as into the bin: its connections are told `ended` and cut, and it leaves memory; the disk keeps all of it. */
  readonly shut: (id: RoomId) => void;
  /** The record's title, code, place or Wi-Fi changed: every face is told. */
  readonly cardChanged: (id: RoomId) => void;
  readonly onCardChanged: (run: (id: RoomId) => void) => () => void;
  readonly onRemoved: (run: (id: RoomId) => void) => () => void;
  /** Words were taken out of its log, or all of it left everybody's sight: nothing that was made of it may stay in memory. */
  readonly onForget: (run: (id: RoomId) => void) => () => void;
  readonly counts: () => { readonly rooms: number; readonly seats: number };
  readonly close: () => void;
};

/** The rooms of this node: loaded on demand, unloaded when idle, kept up to date with other nodes through the bus. */
export function createRooms(deps: RoomsDeps): Rooms {
  const onCard = new Set<(id: RoomId) => void>();
  const onRemoved = new Set<(id: RoomId) => void>();
  const onForget = new Set<(id: RoomId) => void>();

  const { open, loaded, unload, close } = keepInMemory(deps, ({ live }) => {
    live.onChange((events) => {
      if (events.some(({ event }) => event.type === 'wordsRemoved')) for (const run of onForget) run(live.id);
    });
  });
  const shut = (id: RoomId): void => {
    for (const run of [...onRemoved, ...onForget]) run(id);
    unload(id);
  };
  const stopHearing = deps.bus.onAnnounce((id, rev) => {
    const room = loaded.get(id);
    if (room) return room.live.heard(rev);
    // What grew on another node may be that words went, and nobody here reads which.
    for (const run of onForget) run(id);
  });

  return {
    open,
    loaded: (id) => loaded.get(id),
    async start(id, session) {
      const room = await open(id);
      const answer = await room.system('sys:open', { type: 'openSession', ...session });
      await room.recordKept();
      return answer;
    },
    join: async (id, join) => (await open(id)).system(`sys:join:${join.seat}`, { type: 'join', ...join }),
    async end(id, by) {
      const room = await open(id);
      if (room.live.state.phase === 'ended') return { ok: true, rev: room.live.state.rev };
      const envelope = { id: nanoid(), to: 'room' as const, step: null, as: null, command: { type: 'endSession' } };
      const answer = await room.command(envelope, { authority: 'host', key: by, seat: null });
      await room.recordKept();
      return answer;
    },
    state: async (id) => (await open(id)).live.state,
    async remove(id) {
      // Asked for together they are one flush: a crash leaves all of it or nothing. A full disk too: then nobody is told that it ended.
      await Promise.all([deps.directory.deleteRoom(id), deps.seats.removeRoom(id), deps.store.drop(id)]);
      shut(id);
    },
    rest: (id) => {
      if (loaded.get(id)?.idle() === true) unload(id);
    },
    shut,
    cardChanged: (id) => onCard.forEach((run) => run(id)),
    onCardChanged: (run) => subscribe(onCard, run),
    onRemoved: (run) => subscribe(onRemoved, run),
    onForget: (run) => subscribe(onForget, run),
    counts: () => ({ rooms: loaded.size, seats: [...loaded.values()].reduce((sum, { live }) => sum + live.state.seats.size, 0) }),
    close() {
      stopHearing();
      close();
    },
  };
}

function subscribe<Run>(listeners: Set<Run>, run: Run): () => void {
  listeners.add(run);
  return () => void listeners.delete(run);
}
