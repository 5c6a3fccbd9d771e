import type { SeatId } from '../../shared/kernel/activity.ts';
import type { Answer } from '../../shared/protocol.ts';
import type { Clock } from '../ports.ts';
import { placeOf as whereThrown } from '../rooms/entry.ts';
import { cardOf } from './card.ts';
import { viewerOf, type Connection } from './connection.ts';
import { createLimiter, TYPING_LIMIT, type Limiter } from './limits.ts';
import { createBodies } from './packets.ts';
import { createPlaces, type Place, type Places } from './places.ts';
import { sendsWords } from './sends-words.ts';
import { showViews, type SocketViews } from './socket-views.ts';
import type { AppSocket, SocketsDeps } from './sockets.ts';
import type { PumpDeps } from './view-pump.ts';

export type Hall = { readonly enter: (socket: AppSocket) => void; readonly close: () => void };

/** How often sockets that do not drain are looked for. */
const CHECK_MS = 2_000;

/** Where admitted sockets live: commands in, views, card and `live` out. */
export function createHall(deps: SocketsDeps): Hall {
  const { clock, rooms, directory } = deps;
  const bodyFor = createBodyFor(deps);
  const typing = createLimiter(clock, TYPING_LIMIT);
  const takeOver = createSeatHolders();
  const places = createPlaces(deps);

  const sendCard = (socket: AppSocket): void => {
    const record = directory.room(socket.data.connection.room.live.id);
    if (record) socket.emit('card', cardOf(record, deps.addresses()));
  };
  const enter = (socket: AppSocket): void => {
    const { connection } = socket.data;
    const { room, seat } = connection;
    const place = places.of(room.live);
    takeOver(socket);
    const detach = room.attach(seat);
    place.sockets.add(socket);
    sendCard(socket);
    const views = showViews(socket, place.views, clock, bodyFor);
    const leaveBoard = place.board.add(connection, (live) => socket.emit('live', live));
    hearCommands(socket, deps, place, views);
    hearTyping(socket, place, typing);
    hearRest(socket, views);
    socket.on('disconnect', () => {
      detach();
      leaveBoard();
      views.stop();
      places.leave(room.live, place, socket);
    });
  };

  const stops = [
    rooms.onCardChanged((id) => places.known(id)?.sockets.forEach(sendCard)),
    deps.onReadOnly(() => { for (const { board } of places.all()) board.look(); }),
    checkEvery(clock, places),
  ];
  return { enter, close: () => stops.forEach((stop) => { stop(); }) };
}

/** A view that throws is a bug: logged without its words, and nobody else's matter (G8). */
function createBodyFor({ registry, log }: SocketsDeps): (connection: Connection) => PumpDeps['body'] {
  const bodies = createBodies(registry);
  return (connection) => {
    const viewer = viewerOf(connection);
    return (state) => {
      try {
        return bodies(state, viewer);
      } catch (error) {
        log.error({ room: connection.room.live.id, rev: state.rev, where: whereThrown(error) }, 'a view threw');
        return null;
      }
    };
  };
}

/** A second socket of a seat, with the same face, replaces the first. */
function createSeatHolders(): (socket: AppSocket) => void {
  const holders = new Map<SeatId, AppSocket>();
  return (socket) => {
    const { room, seat, face } = socket.data.connection;
    if (seat === null) return;
    const key = `${room.live.id}/${face}/${seat}`;
    const before = holders.get(key);
    holders.set(key, socket);
    socket.on('disconnect', () => holders.get(key) === socket && holders.delete(key));
    before?.emit('leaving', { reason: 'replaced', waitMs: 0 });
    before?.disconnect(true);
  };
}

function hearCommands(socket: AppSocket, { gateway, registry }: SocketsDeps, { board }: Place, views: SocketViews): void {
  const { connection } = socket.data;
  socket.on('command', (raw: unknown, ack: unknown) => {
    const tell = answererOf(ack);
    if (!tell) return;
    void gateway.handleCommand(connection, raw).then(({ answer, cut, accepted }) => {
      tell(answer);
      if (accepted && accepted.as !== null && sendsWords(registry, connection.room.live.state, accepted)) board.sent(accepted.as);
      if (answer.ok) views.now();
      if (cut) socket.disconnect(true);
    });
  });
}

/** A hint that somebody of this seat types; more of them than need be are dropped. */
function hearTyping(socket: AppSocket, { board }: Place, typing: Limiter): void {
  const { room, seat } = socket.data.connection;
  socket.on('typing', (as: unknown) => {
    if (typeof as !== 'string' || seat === null || room.live.state.people.get(as)?.seat !== seat) return;
    if (typing.refusals(`${room.live.id}/${as}`) === 0) board.typed(as);
  });
}

function hearRest(socket: AppSocket, views: SocketViews): void {
  const { room, face } = socket.data.connection;
  socket.on('mirror', (on: unknown) => face !== 'screen' && views.mirror(on === true));
  socket.on('probe', (ack: unknown) => answererOf(ack)?.(room.live.now()));
  socket.conn.on('upgrade', views.restart);
}

/** A client may send anything in the place of its callback. */
function answererOf(ack: unknown): ((value: Answer | number) => void) | null {
  return typeof ack === 'function' ? (ack as (value: Answer | number) => void) : null;
}

function checkEvery(clock: Clock, places: Places): () => void {
  let cancel: () => void = () => undefined;
  const check = (): void => {
    for (const { views } of places.all()) views.check();
    cancel = clock.at(clock.now() + CHECK_MS, check);
  };
  check();
  return () => cancel();
}
