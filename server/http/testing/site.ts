import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { HttpRefusal, Joined, Session } from '../../../shared/http.ts';
import type { Registry } from '../../../shared/kernel/activity.ts';
import { seededRandom } from '../../../shared/kernel/random.ts';
import { buildApp } from '../../app.ts';
import { createLocalBus } from '../../bus/local-bus.ts';
import type { RoomBus } from '../../ports.ts';
import { createManualClock, type ManualClock } from '../../clock/manual-clock.ts';
import { createCodeLimiter } from '../../identity/code-limiter.ts';
import { createIdentity, type Identity } from '../../identity/identity.ts';
import { secureInt } from '../../identity/secrets.ts';
import { createTvPairing } from '../../identity/tv.ts';
import { createPurge } from '../../library/purge.ts';
import { createLogger } from '../../logger.ts';
import { createPractice } from '../../practice/practice.ts';
import { createReplays, type Replays } from '../../replay/replays.ts';
import { keepingLog, openTestStore, START } from '../../rooms/testing/node.ts';
import { createRooms, type Rooms } from '../../rooms/rooms.ts';
import type { Connection } from '../../sockets/connection.ts';
import { createGateway } from '../../sockets/gateway.ts';
import type { Store } from '../../store/store.ts';

export const STAFF_KEY = 'the-staff-key-of-this-test';
export const PAGE = '<!doctype html><title>Third Place</title>';
const HOST = 'library.test:4000';
export const ORIGIN = `http://${HOST}`;

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Asked = {
  readonly body?: object | string;
  readonly cookie?: string;
  /** null: no Origin header at all. */
  readonly origin?: string | null;
  readonly ip?: string;
  readonly headers?: Readonly<Record<string, string>>;
};
export type Site = {
  readonly app: FastifyInstance;
  readonly clock: ManualClock;
  readonly store: Store;
  readonly rooms: Rooms;
  readonly replays: Replays;
  /** To other nodes. */
  readonly bus: RoomBus;
  readonly identity: Identity;
  /** The cookie of a browser that is signed in as staff. */
  readonly staff: string;
  /** What was cut, with the reason told. */
  readonly cuts: { readonly match: (connection: Connection) => boolean; readonly reason: string }[];
  readonly send: (method: Method, url: string, asked?: Asked) => Promise<LightMyRequestResponse>;
  /** The same as staff. */
  readonly asStaff: (method: Method, url: string, body?: object) => Promise<LightMyRequestResponse>;
  readonly newSession: (plan?: readonly object[]) => Promise<Session>;
  /** A phone joins; `token` as given or a new one. */
  readonly join: (by: { readonly code?: string; readonly key?: string }, token?: string, ip?: string) => Promise<LightMyRequestResponse>;
  readonly close: () => Promise<void>;
};

/** The HTTP application on a store in memory, a clock set by hand and a client of one page. */
export async function startSite(registry: Registry, options: { readonly publicUrl?: string; readonly readOnly?: () => boolean; readonly moving?: () => boolean } = {}): Promise<Site> {
  const clock = createManualClock(START);
  const store = openTestStore(clock);
  const { directory, seats } = store;
  const log = keepingLog();
  const random = seededRandom('site');
  const bus = createLocalBus();
  const rooms = createRooms({ registry, store: store.events, bus, clock, log, directory, library: store.library, figures: store.figures, random, seats });
  const replays = createReplays({ registry, store: store.events, rooms });
  const practice = createPractice({ registry, clock, gateway: createGateway(clock), random, rooms, directory, log });
  const identity = createIdentity({ directory, staffKey: STAFF_KEY, now: () => clock.now() });
  const client = clientFolder();
  const purge = createPurge({ registry, rooms, library: store.library, events: store.events, trainerNotes: store.trainerNotes, compact: (anew) => store.compact(anew), clock, folder: client });
  const cuts: { readonly match: (connection: Connection) => boolean; readonly reason: string }[] = [];
  const app = await buildApp(
    {
      config: { publicUrl: options.publicUrl ?? null, logLevel: 'silent' }, version: '1.2.3', registry, clock, directory, library: store.library, purge, seats, shares: store.shares, trainerNotes: store.trainerNotes, events: store.events, figures: store.figures, rooms, replays, practice, identity,
      codes: createCodeLimiter(() => clock.now()),
      tv: createTvPairing(() => clock.now(), secureInt),
      readOnly: options.readOnly ?? (() => false),
      addresses: () => [ORIGIN],
      cut: (match, reason) => void cuts.push({ match, reason }),
      client,
    },
    createLogger('silent'),
    options.moving ?? (() => false),
  );
  const send: Site['send'] = (method, url, { body, cookie, origin = ORIGIN, ip = '192.168.1.20', headers = {} } = {}) =>
    app.inject({
      method, url, remoteAddress: ip,
      headers: { host: HOST, ...(origin === null ? {} : { origin }), ...(cookie === undefined ? {} : { cookie }), ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
  const staff = cookieOf(await send('POST', '/api/staff', { body: { key: STAFF_KEY } }));
  const asStaff: Site['asStaff'] = (method, url, body) => send(method, url, body === undefined ? { cookie: staff } : { cookie: staff, body });
  let tokens = 0;
  return {
    app, clock, store, rooms, replays, bus, identity, staff, cuts, send, asStaff,
    newSession: async (plan = [{ activity: 'common-ground', preset: '15' }]) => (await asStaff('POST', '/api/sessions', { title: 'Our Community', plan })).json<Session>(),
    join: (by, token = newToken((tokens += 1)), ip = '192.168.1.20') => send('POST', '/api/join', { body: { ...by, token }, ip }),
    async close() {
      practice.close();
      await app.close();
      rooms.close();
      await store.close();
      rmSync(client, { recursive: true });
    },
  };
}

function clientFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'third-place-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'assets', 'phone-abc123.js'), 'export {};');
  return folder;
}

export const newToken = (number: number): string => `phone-token-${String(number).padStart(20, '0')}`;

/** The cookies an answer sets, as a browser sends them back. */
export function cookieOf(answer: LightMyRequestResponse): string {
  return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}
export const refusalOf = (answer: LightMyRequestResponse): HttpRefusal => answer.json<HttpRefusal>();
export const joinedOf = (answer: LightMyRequestResponse): Joined => answer.json<Joined>();
