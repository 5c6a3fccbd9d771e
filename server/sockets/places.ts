import { staysOpen } from '../../shared/kernel/open-days.ts';
import { isUnnamed } from '../../shared/kernel/steps.ts';
import type { RoomId } from '../ports.ts';
import type { LiveRoom } from '../rooms/live-room.ts';
import { LiveBoard } from './live-board.ts';
import { RoomViews } from './room-views.ts';
import type { AppSocket, SocketsDeps } from './sockets.ts';

/** Everything of one room that this node shows to sockets. */
export type Place = { readonly views: RoomViews; readonly board: LiveBoard; readonly sockets: Set<AppSocket> };

export type Places = {
  /** The room's place, made for its first socket. */
  readonly of: (room: LiveRoom) => Place;
  readonly known: (room: RoomId) => Place | undefined;
  readonly all: () => Iterable<Place>;
  /** The place goes with its last socket. */
  readonly leave: (room: LiveRoom, place: Place, socket: AppSocket) => void;
};

type PlacesDeps = Pick<SocketsDeps, 'clock' | 'registry' | 'readOnly'>;

/** The rooms that have sockets here. */
export function createPlaces(deps: PlacesDeps): Places {
  const places = new Map<RoomId, Place>();
  return {
    of(room) {
      const known = places.get(room.id);
      if (known) return known;
      const made = newPlace(deps, room);
      places.set(room.id, made);
      return made;
    },
    known: (room) => places.get(room),
    all: () => places.values(),
    leave(room, place, socket) {
      place.sockets.delete(socket);
      if (place.sockets.size > 0 || places.get(room.id) !== place) return;
      place.views.stop();
      place.board.stop();
      places.delete(room.id);
    },
  };
}

function newPlace({ clock, registry, readOnly }: PlacesDeps, room: LiveRoom): Place {
  const board = new LiveBoard({ clock, unnamed: () => isUnnamed(registry, room.state), hostless: () => staysOpen(room.state), readOnly });
  return { views: new RoomViews(clock, room), board, sockets: new Set() };
}
