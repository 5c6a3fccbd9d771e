import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Socket as NetSocket } from 'node:net';
import { Server, type Socket } from 'socket.io';
import type { Registry } from '../../shared/kernel/activity.ts';
import { FRAME_BYTES, type ClientToServer, type ServerToClient } from '../../shared/protocol.ts';
import type { Clock } from '../ports.ts';
import { placeOf } from '../rooms/entry.ts';
import type { Log } from '../rooms/log.ts';
import type { Connection } from './connection.ts';
import type { Gateway } from './gateway.ts';
import { shakeHands, type Admit, type HandshakeDeps } from './handshake.ts';
import { COMEBACK_LIMIT, createLimiter, HANDSHAKE_COST, HANDSHAKE_LIMIT, PACKET_LIMIT, PACKET_PIECE_BYTES } from './limits.ts';
import { createHall } from './hall.ts';

type SocketData = { connection: Connection };
type AppServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type AppSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type LeavingReason = Parameters<ServerToClient['leaving']>[0]['reason'];

export type SocketsDeps = HandshakeDeps & {
  readonly registry: Registry;
  readonly clock: Clock;
  readonly log: Log;
  readonly gateway: Gateway;
  /** Whether a page of ours opens this socket (`cors` does not protect the WebSocket transport). */
  readonly originAllowed: (request: IncomingMessage) => boolean;
  /** Whether nothing can be saved now, the disk being full; and when that changes. */
  readonly readOnly: () => boolean;
  readonly onReadOnly: (run: () => void) => () => void;
  /** Addresses phones can open, best first. */
  readonly addresses: () => readonly string[];
};

export type Sockets = {
  /** Cuts the connections that match: told why, and not to come back by themselves. */
  readonly cut: (match: (connection: Connection) => boolean, reason: Exclude<LeavingReason, 'moving'>) => void;
  readonly connected: () => number;
  /** Says "moving" to everybody and closes; browsers come back by themselves within the window they were told. Who does not hang up is cut. */
  readonly close: () => Promise<void>;
};

/** Socket.IO's type of a handshake packet. */
const HANDSHAKE = '0';
/** Comebacks a second that the server admits (reliability): the window for coming back grows with the number of people. */
const COMEBACKS = 400;
/** Connections that only idle, stall or do not read have so long to end by themselves when the server stops. */
const HANG_UP_MS = 1_000;
const WINDOW_MS = { least: 500, most: 8_000 } as const;

/** Socket.IO on an HTTP server: only the transport. Who is who comes from the handshake, everything else from the rooms. */
export function createSockets(deps: SocketsDeps, httpServer: HttpServer): Sockets {
  const io: AppServer = new Server(httpServer, {
    transports: ['websocket', 'polling'],
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: FRAME_BYTES,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    allowRequest: (request, answer) => answer(null, deps.originAllowed(request)),
  });
  const handshakes = createLimiter(deps.clock, HANDSHAKE_LIMIT);
  const comebacks = createLimiter(deps.clock, COMEBACK_LIMIT);
  const admit: Admit = (who) => comebacks.refusals(who) === 0 && handshakes.refusals('all') === 0;
  const hall = createHall(deps);
  const cutWires = keepWires(httpServer);
  cutFloods(io, deps.clock);

  io.use((socket, next) => {
    shakeHands(deps, socket.handshake.auth, socket.handshake.headers.cookie, admit).then(
      (connection) => {
        if (typeof connection === 'string') return next(new Error(connection));
        socket.data.connection = connection;
        next();
      },
      (error: unknown) => {
        deps.log.error({ where: placeOf(error) }, 'a handshake failed');
        next(new Error('busy'));
      },
    );
  });
  io.on('connection', (socket) => hall.enter(socket));

  const cut: Sockets['cut'] = (match, reason) => {
    for (const socket of io.of('/').sockets.values()) {
      if (!match(socket.data.connection)) continue;
      socket.emit('leaving', { reason, waitMs: 0 });
      socket.disconnect(true);
    }
  };
  const stopRemoved = deps.rooms.onRemoved((id) => cut(({ room }) => room.live.id === id, 'ended'));
  return {
    cut,
    connected: () => io.of('/').sockets.size,
    async close() {
      stopRemoved();
      const waitMs = Math.round(Math.min(WINDOW_MS.most, Math.max(WINDOW_MS.least, (io.of('/').sockets.size / COMEBACKS) * 1_000)));
      io.emit('leaving', { reason: 'moving', waitMs });
      hall.close();
      // Not disconnectSockets(true): browsers would not come back.
      const hangUp = setTimeout(cutWires, HANG_UP_MS);
      await io.close();
      clearTimeout(hangUp);
    },
  };
}

/** Every connection of the server, upgraded ones too, which Node itself does not close. The function given back ends all. */
function keepWires(httpServer: HttpServer): () => void {
  const wires = new Set<NetSocket>();
  httpServer.on('connection', (wire: NetSocket) => {
    wires.add(wire);
    wire.once('close', () => wires.delete(wire));
  });
  return () => wires.forEach((wire) => wire.destroy());
}

/** As much of Engine.IO's connection as is needed; its own type hides `id`. */
type Wire = { readonly id: string; readonly on: (event: 'packet', run: (packet: { readonly data?: string | Buffer }) => void) => void; readonly close: (discard: boolean) => void };

/** Counts whatever a connection sends, also before it said who it is, and what is no event of ours. */
function cutFloods(io: AppServer, clock: Clock): void {
  const packets = createLimiter(clock, PACKET_LIMIT);
  io.engine.on('connection', (conn: Wire) => {
    conn.on('packet', ({ data }) => {
      const cost = Math.floor((data?.length ?? 0) / PACKET_PIECE_BYTES) + (data?.[0] === HANDSHAKE ? HANDSHAKE_COST : 1);
      if (packets.refusals(conn.id, cost) > 0) conn.close(true);
    });
  });
}
