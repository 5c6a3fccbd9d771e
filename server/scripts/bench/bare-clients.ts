import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import { freePort, startMeasured, type Usage } from './measured.ts';

const CONNECT_AT_ONCE = 100;

/** The bare server with one client per view. */
export type Bare = { readonly usage: () => Promise<Usage>; readonly fanOut: (turn: 0 | 1) => Promise<void>; readonly stop: () => Promise<void> };

/** `views`: for each turn one view per client. */
export async function startBare(views: readonly (readonly unknown[])[]): Promise<Bare> {
  const port = await freePort();
  const open = (place: number): Promise<WebSocket> =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/${place}`, { perMessageDeflate: false });
      socket.once('open', () => resolve(socket)).once('error', reject);
    });
  const measured = await startMeasured(['--import', 'tsx', fileURLToPath(new URL('bare.ts', import.meta.url))], { PORT: String(port) }, async () => {
    (await open(-1)).close();
    return true;
  });
  const teller = await open(-1);
  await new Promise((resolve) => {
    teller.once('message', resolve);
    teller.send(JSON.stringify(views));
  });
  teller.close();

  const count = views[0]?.length ?? 0;
  let left = 0;
  let done: () => void = () => undefined;
  const sockets: WebSocket[] = [];
  for (let place = 0; place < count; place += CONNECT_AT_ONCE) {
    const places = Array.from({ length: Math.min(CONNECT_AT_ONCE, count - place) }, (_, index) => place + index);
    sockets.push(...(await Promise.all(places.map(open))));
  }
  for (const socket of sockets) {
    socket.on('message', () => {
      left -= 1;
      if (left === 0) done();
    });
  }
  return {
    usage: () => measured.usage(),
    fanOut: (turn) =>
      new Promise((resolve) => {
        left = count;
        done = resolve;
        sockets[0]?.send(String(turn));
      }),
    stop: () => measured.kill('SIGTERM'),
  };
}
