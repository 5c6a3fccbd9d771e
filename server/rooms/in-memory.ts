import type { RoomId } from '../ports.ts';
import { placeOf } from './entry.ts';
import { openRoom, type OpenRoom, type OpenRoomDeps } from './open-room.ts';

/** A room nobody is connected to is taken out of memory after this. */
const UNLOAD_AFTER_MS = 5 * 60_000;

/** A room that could not be opened is tried again after this. */
const OPEN_AGAIN_MS = 2_000;

export type InMemory = {
  /** The room, loaded when it was not. Rejects with `UnreadableLog`, or with what the store says. */
  readonly open: (id: RoomId) => Promise<OpenRoom>;
  readonly loaded: ReadonlyMap<RoomId, OpenRoom>;
  readonly unload: (id: RoomId) => void;
  readonly close: () => void;
};

/** Which rooms are in memory: loaded once for all who ask, unloaded when idle. `opened` hears of each before whoever asked for it. */
export function keepInMemory(deps: OpenRoomDeps, opened: (room: OpenRoom) => void): InMemory {
  const loading = new Map<RoomId, Promise<OpenRoom>>();
  const loaded = new Map<RoomId, OpenRoom>();

  const unload = (id: RoomId): void => {
    loaded.get(id)?.stop();
    loaded.delete(id);
    loading.delete(id);
  };
  const open = (id: RoomId): Promise<OpenRoom> => {
    const known = loading.get(id);
    if (known) return known;
    const opening = openRoom(deps, id).then(
      (room) => {
        opened(room);
        if (loading.get(id) === opening) loaded.set(id, room);
        else room.stop();
        return room;
      },
      (error: unknown) => {
        // Everybody who comes back meanwhile gets the same answer: a long log is not folded for each of them.
        deps.clock.at(deps.clock.now() + OPEN_AGAIN_MS, () => loading.get(id) === opening && loading.delete(id));
        deps.log.error({ room: id, where: placeOf(error) }, 'a room could not be opened');
        throw error;
      },
    );
    loading.set(id, opening);
    return opening;
  };
  const stopSweeping = sweepEvery(deps, UNLOAD_AFTER_MS, loaded, unload);

  return {
    open,
    loaded,
    unload,
    close() {
      stopSweeping();
      for (const id of [...loaded.keys()]) unload(id);
    },
  };
}

/** Unloads what was idle at two looks in a row. */
function sweepEvery({ clock }: OpenRoomDeps, every: number, loaded: ReadonlyMap<RoomId, OpenRoom>, unload: (id: RoomId) => void): () => void {
  let idle = new Set<RoomId>();
  let cancel: () => void = () => undefined;
  const look = (): void => {
    const idleNow = [...loaded].filter(([, room]) => room.idle()).map(([id]) => id);
    idleNow.filter((id) => idle.has(id)).forEach(unload);
    idle = new Set(idleNow.filter((id) => loaded.has(id)));
    cancel = clock.at(clock.now() + every, look);
  };
  cancel = clock.at(clock.now() + every, look);
  return () => cancel();
}
