import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io, type Socket as Client } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lineOf } from './line.ts';
import type { AppSocket } from './sockets.ts';

let http: HttpServer;
let server: Server;
let client: Client;
let socket: AppSocket;
/** What the client was sent, in order, and what went through Engine.IO's queue. */
let heard: string[];
let queued: string[];

beforeEach(async () => {
  http = createServer();
  server = new Server(http, { perMessageDeflate: false });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  client.disconnect();
  await server.close();
});

async function open(transport: 'websocket' | 'polling'): Promise<void> {
  [heard, queued] = [[], []];
  const entered = new Promise<AppSocket>((resolve) => server.once('connection', (entering) => resolve(entering as unknown as AppSocket)));
  client = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, { transports: [transport], forceNew: true, reconnection: false });
  client.onAny((event, value) => heard.push(`${String(event)} ${String(value)}`));
  socket = await entered;
  await new Promise<void>((resolve) => setTimeout(resolve, 50));
  socket.conn.on('packetCreate', ({ data }: { readonly data?: unknown }) => queued.push(String(data)));
}
const say = (text: string): Promise<void> => new Promise((resolve) => lineOf(socket).prepare(`2["view",${JSON.stringify(text)}]`, resolve)());
const until = async (count: number): Promise<void> => {
  while (heard.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
};

test('a view goes straight to a WebSocket that is free', async () => {
  await open('websocket');
  await say('short');
  await say('long 語'.repeat(1_000));
  await until(2);
  expect(heard).toEqual(['view short', `view ${'long 語'.repeat(1_000)}`]);
  expect(queued).toEqual([]);
});

test('a view does not overtake what waits before it', async () => {
  await open('websocket');
  const emit = (text: string): void => void (socket as unknown as { emit: (event: string, text: string) => void }).emit('told', text);
  emit('one');
  emit('two');
  const written = say('after both');
  emit('three');
  await written;
  await say('at last');
  await until(5);
  expect(heard).toEqual(['told one', 'told two', 'view after both', 'told three', 'view at last']);
});

test('over polling a view goes through the queue', async () => {
  await open('polling');
  await say('by polling');
  await until(1);
  expect(heard).toEqual(['view by polling']);
  expect(queued).toHaveLength(1);
});

test('a view for a connection that is over sends nothing and throws nothing', async () => {
  await open('websocket');
  socket.disconnect(true);
  lineOf(socket).prepare('2["view",1]', () => undefined)();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toEqual([]);
});

test('a transport that does not read has not taken its view', async () => {
  await open('websocket');
  const { _socket: wire } = (client.io.engine.transport as unknown as { ws: { _socket: { pause: () => void; resume: () => void } } }).ws;
  wire.pause();
  let taken = false;
  const written = say('x'.repeat(16 * 2 ** 20)).then(() => (taken = true));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(taken).toBe(false);
  wire.resume();
  await written;
  await until(1);
});
