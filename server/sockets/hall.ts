import type { SeatId } from '../../shared/kernel/activity.ts';
import { staysOpen } from '../../shared/kernel/open-days.ts';
import { isUnnamed } from '../../shared/kernel/steps.ts';
import type { Answer } from '../../shared/protocol.ts';
import type { RoomId } from '../ports.ts';
import { placeOf as whereThrown } from '../rooms/entry.ts';
import { cardOf } from './card.ts';
import { viewerOf, type Connection } from './connection.ts';
import { createLimiter, TYPING_LIMIT } from './limits.ts';
import { lineOf } from './line.ts';
import { LiveBoard } from './live-board.ts';
import { createBodies } from './packets.ts';
import { RoomViews } from './room-views.ts';
import { sendsWords } from './sends-words.ts';
import type { AppSocket, SocketsDeps } from './sockets.ts';
import { ViewPump, type PumpDeps } from './view-pump.ts';

/** Everything of one room that this node shows to sockets. */
type Place = { readonly views: RoomViews; readonly board: LiveBoard; readonly sockets: Set<AppSocket> };

export type Hall = { readonly enter: (socket: AppSocket) => void; readonly close: () => void };

/** How often sockets that do not drain are looked for. */
const CHECK_MS = 2_000;

/** Where admitted sockets live: commands in, views, card and `live` out. */
export function createHall(deps: SocketsDeps): Hall {
  const { clock, rooms, directory, gateway } = deps;
  const bodies = createBodies(deps.registry);
  /** A view that throws is a bug: logged without its words, and nobody else's matter (G8). */
  const bodyFor = (connection: Connection): PumpDeps['body'] => {
    const viewer = viewerOf(connection);
    return (state) => {
      try {
        return bodies(state, viewer);
      } catch (error) {
        deps.log.error({ room: connection.room.live.id, rev: state.rev, where: whereThrown(error) }, 'a view threw');
        return null;
      }
    };
  };
  const typing = createLimiter(clock, TYPING_LIMIT);
  const places = new Map<RoomId, Place>();
  const holders = new Map<SeatId, AppSocket>();

  const placeOf = ({ room }: Connection): Place => {
    let place = places.get(room.live.id);
    if (!place) places.set(room.live.id, (place = { views: new RoomViews(clock, room.live), board: new LiveBoard({ clock, unnamed: () => isUnnamed(deps.registry, room.live.state), hostless: () => staysOpen(room.live.state), readOnly: deps.readOnly }), sockets: new Set() }));
    return place;
  };
  const sendCard = (socket: AppSocket): void => {
    const record = directory.room(socket.data.connection.room.live.id);
    if (record) socket.emit('card', cardOf(record, deps.addresses()));
  };

  const enter = (socket: AppSocket): void => {
    const { connection } = socket.data;
    const { room, seat, face } = connection;
    const place = placeOf(connection);
    const line = lineOf(socket);
    const pump = new ViewPump({ clock, face, event: 'view', line, body: bodyFor(connection), onFree: () => place.views.plan() });
    let wall: ViewPump | null = null;
    let mirrored = false;
    const setMirror = (on: boolean): void => {
      if (on === mirrored) return;
      mirrored = on;
      if (wall && on) return place.views.resume(wall);
      if (wall) return place.views.remove(wall);
      wall = new ViewPump({ clock, face: 'screen', event: 'mirror', line, body: bodyFor({ ...connection, face: 'screen', authority: 'reader' }), onFree: () => place.views.plan() });
      place.views.add(wall);
    };

    if (seat !== null) takeOver(`${room.live.id}/${face}/${seat}`, socket);
    const detach = room.attach(seat);
    place.sockets.add(socket);
    sendCard(socket);
    place.views.add(pump);
    const leaveBoard = place.board.add(connection, (live) => socket.emit('live', live));

    socket.on('command', (raw: unknown, ack: unknown) => {
      const tell = answererOf(ack);
      if (!tell) return;
      void gateway.handleCommand(connection, raw).then(({ answer, cut, accepted }) => {
        tell(answer);
        if (accepted && accepted.as !== null && sendsWords(deps.registry, room.live.state, accepted)) place.board.sent(accepted.as);
        if (answer.ok) place.views.now(pump);
        if (cut) socket.disconnect(true);
      });
    });
    socket.on('typing', (as: unknown) => {
      if (typeof as !== 'string' || seat === null || room.live.state.people.get(as)?.seat !== seat) return;
      if (typing.refusals(`${room.live.id}/${as}`) === 0) place.board.typed(as);
    });
    socket.on('mirror', (on: unknown) => face !== 'screen' && setMirror(on === true));
    socket.on('probe', (ack: unknown) => answererOf(ack)?.(room.live.now()));
    socket.conn.on('upgrade', () => {
      pump.restart();
      wall?.restart();
      place.views.plan();
    });
    socket.on('disconnect', () => {
      detach();
      leaveBoard();
      place.views.remove(pump);
      if (wall) place.views.remove(wall);
      place.sockets.delete(socket);
      if (place.sockets.size > 0 || places.get(room.live.id) !== place) return;
      place.views.stop();
      place.board.stop();
      places.delete(room.live.id);
    });
  };

  /** A second socket of a seat, with the same face, replaces the first. */
  const takeOver = (key: string, socket: AppSocket): void => {
    const before = holders.get(key);
    holders.set(key, socket);
    socket.on('disconnect', () => holders.get(key) === socket && holders.delete(key));
    before?.emit('leaving', { reason: 'replaced', waitMs: 0 });
    before?.disconnect(true);
  };

  const stopCards = rooms.onCardChanged((id) => places.get(id)?.sockets.forEach(sendCard));
  const stopReadOnly = deps.onReadOnly(() => places.forEach(({ board }) => board.look()));
  let cancelCheck: () => void = () => undefined;
  const check = (): void => {
    for (const { views } of places.values()) views.check();
    cancelCheck = clock.at(clock.now() + CHECK_MS, check);
  };
  check();
  return {
    enter,
    close() {
      stopCards();
      stopReadOnly();
      cancelCheck();
    },
  };
}

/** A client may send anything in the place of its callback. */
function answererOf(ack: unknown): ((value: Answer | number) => void) | null {
  return typeof ack === 'function' ? (ack as (value: Answer | number) => void) : null;
}
