import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nanoid } from 'nanoid';
import { io, type Socket } from 'socket.io-client';
import { createClock } from '../../clock/clock.ts';
import type { RoomRecord } from '../../ports.ts';
import { startNode, startRoom, type Node, type NodeOptions } from '../../rooms/testing/node.ts';
import { PROTOCOL, type Answer, type Card, type ClientToServer, type Envelope, type Live, type ServerToClient, type Update } from '../../../shared/protocol.ts';
import { createGateway } from '../gateway.ts';
import { createSockets, type Sockets } from '../sockets.ts';

/** A node with real sockets. Cookies here are `host`, `helper` or none. */
export type Stage = Node & { readonly sockets: Sockets; readonly http: HttpServer; readonly url: string; readonly close: () => Promise<void> };

export async function openStage(options: NodeOptions = {}): Promise<Stage> {
  const node = startNode({ clock: createClock(), ...options });
  const http = createServer();
  const { registry } = node;
  const sockets = createSockets(
    {
      rooms: node.rooms,
      directory: node.store.directory,
      seats: node.store.seats,
      registry,
      clock: node.clock,
      log: node.log,
      gateway: createGateway(node.clock),
      readOnly: () => node.store.readOnly(),
      onReadOnly: (run) => node.store.onReadOnly(run),
      hashToken: (token) => `hash of ${token}`,
      staffRole: (cookies) => {
        if (cookies === 'host') return { authority: 'host', key: 'staff-1', link: null };
        return cookies === 'helper' ? { authority: 'helper', key: 'staff-2', link: 'link-1' } : null;
      },
      originAllowed: (request) => request.headers.origin !== 'http://elsewhere.example',
      addresses: () => ['http://192.168.0.2:4000'],
    },
    http,
  );
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return {
    ...node, sockets, http, url,
    async close() {
      await sockets.close();
      node.rooms.close();
      await node.store.close();
    },
  };
}

/** A browser's socket that keeps what it was told. */
export type Face = {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly views: Update[];
  readonly mirrors: Update[];
  readonly cards: Card[];
  readonly lives: Live[];
  readonly left: string[];
  /** All that came down, as text. */
  readonly heard: string[];
  readonly send: (command: Envelope['command'], rest?: Partial<Envelope>) => Promise<Answer>;
  /** Sends anything at all. */
  readonly raw: (value: unknown) => Promise<Answer>;
  /** Resolves with the first view, new or old, that fits. */
  readonly until: (fits: (view: Update) => boolean) => Promise<Update>;
};

export type FaceOptions = { readonly auth: Record<string, unknown>; readonly cookie?: string; readonly origin?: string; readonly transports?: string[] };

/** Connects; rejects with the refusal's code. */
export function connect(stage: Stage, { auth, cookie, origin, transports = ['websocket'] }: FaceOptions): Promise<Face> {
  const extraHeaders = { ...(cookie ? { cookie } : {}), ...(origin ? { origin } : {}) };
  const socket: Face['socket'] = io(stage.url, { auth: { v: PROTOCOL, ...auth }, transports, forceNew: true, reconnection: false, extraHeaders });
  const waiting = new Set<() => void>();
  const face: Face = {
    socket, views: [], mirrors: [], cards: [], lives: [], left: [], heard: [],
    send: (command, rest) => face.raw({ id: nanoid(), to: 'room', step: null, as: null, command, ...rest }),
    raw: (value) => socket.timeout(5_000).emitWithAck('command', value as Envelope) as Promise<Answer>,
    until: (fits) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = face.views.find(fits);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
  socket.onAny((event, value) => face.heard.push(`${String(event)} ${JSON.stringify(value)}`));
  socket.on('view', (view) => {
    face.views.push(view);
    waiting.forEach((look) => look());
  });
  socket.on('mirror', (view) => void face.mirrors.push(view));
  socket.on('card', (card) => void face.cards.push(card));
  socket.on('live', (live) => void face.lives.push(live));
  socket.on('leaving', ({ reason }) => void face.left.push(reason));
  return new Promise((resolve, reject) => {
    socket.on('connect', () => resolve(face));
    socket.on('connect_error', reject);
  });
}

export type Phone = Face & { readonly seat: string; readonly token: string; readonly person: string };

/** Joins a room and connects, as a phone does. */
export async function joinRoom(stage: Stage, room: RoomRecord, name = ''): Promise<Phone> {
  const token = nanoid();
  const seat = `seat-${nanoid(8)}`;
  await stage.store.seats.add(`hash of ${token}`, { seat, room: room.id });
  const answer = await stage.rooms.join(room.id, { seat, name, table: null, pretend: false, byKey: false });
  if (!answer.ok) throw new Error(answer.code);
  const face = await connect(stage, { auth: { face: 'phone', token } });
  const view = await face.until(() => true);
  const person = view.face === 'phone' ? (view.mine[0]?.id ?? '') : '';
  return { ...face, seat, token, person };
}

export const hostOf = (stage: Stage, room: RoomRecord, more: Record<string, unknown> = {}): Promise<Face> =>
  connect(stage, { auth: { face: 'console', room: room.id, ...more }, cookie: 'host' });
export const screenOf = (stage: Stage, room: RoomRecord): Promise<Face> =>
  connect(stage, { auth: { face: 'screen', room: room.id, reader: room.reader } });

export { startRoom };
