import type { Clock } from '../ports.ts';
import type { Connection } from './connection.ts';
import { lineOf } from './line.ts';
import type { RoomViews } from './room-views.ts';
import type { AppSocket } from './sockets.ts';
import { ViewPump, type PumpDeps } from './view-pump.ts';

export type SocketViews = {
  /** The outcome of its own command, at once. */
  readonly now: () => void;
  /** "Big screen here": the wall as a second view, while it is on. */
  readonly mirror: (on: boolean) => void;
  /** The transport is a new one. */
  readonly restart: () => void;
  readonly stop: () => void;
};

/** What one socket is shown: the view of its face, from now on, and the wall's while it asks for it. */
export function showViews(socket: AppSocket, views: RoomViews, clock: Clock, bodyFor: (connection: Connection) => PumpDeps['body']): SocketViews {
  const { connection } = socket.data;
  const line = lineOf(socket);
  const onFree = (): void => views.plan();
  const pump = new ViewPump({ clock, face: connection.face, event: 'view', line, body: bodyFor(connection), onFree });
  let wall: ViewPump | null = null;
  let mirrored = false;

  views.add(pump);
  return {
    now: () => views.now(pump),
    mirror(on) {
      if (on === mirrored) return;
      mirrored = on;
      if (wall && on) return views.resume(wall);
      if (wall) return views.remove(wall);
      wall = new ViewPump({ clock, face: 'screen', event: 'mirror', line, body: bodyFor({ ...connection, face: 'screen', authority: 'reader' }), onFree });
      views.add(wall);
    },
    restart() {
      pump.restart();
      wall?.restart();
      views.plan();
    },
    stop() {
      views.remove(pump);
      if (wall) views.remove(wall);
    },
  };
}
