import { accessSync, chmodSync, constants, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { seededRandom } from '../shared/kernel/random.ts';
import { registry } from '../shared/activities/index.ts';
import packageJson from '../package.json' with { type: 'json' };
import { addressesOf } from './addresses.ts';
import { buildApp } from './app.ts';
import { createLocalBus } from './bus/local-bus.ts';
import { createClock } from './clock/clock.ts';
import { commands } from './commands/commands.ts';
import { readConfig, type Config } from './config.ts';
import { keepHouse } from './housekeeping.ts';
import { createCodeLimiter } from './identity/code-limiter.ts';
import { secureAll } from './http/headers.ts';
import { createIdentity } from './identity/identity.ts';
import { originAllowed } from './identity/origin.ts';
import { hashSecret, newSecret, secureInt } from './identity/secrets.ts';
import { honourStaffKey, storedStaffKey } from './identity/staff-key.ts';
import { createTvPairing } from './identity/tv.ts';
import { createPurge } from './library/purge.ts';
import { fillLibrary } from './library/reindex.ts';
import { createLogger } from './logger.ts';
import { Plain } from './plain.ts';
import type { Clock } from './ports.ts';
import { createPractice } from './practice/practice.ts';
import { placeOf } from './rooms/entry.ts';
import { createReplays } from './replay/replays.ts';
import { createRooms } from './rooms/rooms.ts';
import { createGateway } from './sockets/gateway.ts';
import { createSockets, type Sockets } from './sockets/sockets.ts';
import { dataFile } from './store/data-folder.ts';
import { lockFolder } from './store/lock.ts';
import { openStore, type Store } from './store/store.ts';

/** What a stop may take before the process ends all the same. */
const STOP_MS = 10_000;

try {
  const config = readConfig(process.env);
  prepareFolder(config.dataDir);
  const [word = '', ...args] = process.argv.slice(2);
  const command = commands.get(word);
  if (command) await command(config, args, registry);
  else await run(config);
} catch (error) {
  console.error(error instanceof Plain ? error.message : error);
  process.exit(1);
}

/** Everything in it is for this user alone, also in a folder that others may enter, and what an earlier release left readable. */
function prepareFolder(folder: string): void {
  process.umask(0o077);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK);
    for (const name of readdirSync(folder)) if (/^(data|lock)\.sqlite/.test(name)) chmodSync(join(folder, name), 0o600);
  } catch {
    throw new Plain(`DATA_DIR: the folder ${folder} cannot be written. Choose another one or change its rights.`);
  }
}

function lock(folder: string): { release(): void } {
  const held = lockFolder(folder);
  if (held) return held;
  throw new Plain(`Another Third Place already uses the folder ${folder}. Stop it first, or set DATA_DIR to another folder.`);
}

async function run(config: Config): Promise<void> {
  const held = lock(config.dataDir);
  const log = createLogger(config.logLevel);
  stopOnBugs(log);
  const clock = createClock();
  const store = openData(config, clock, log);
  const { directory, seats } = store;
  store.onReadOnly((readOnly) => (readOnly ? log.error('the disk is full: nothing can be saved until there is room on it') : log.info('the disk takes writes again')));
  const staffKey = config.staffKey ?? storedStaffKey(config.dataDir);
  await honourStaffKey(directory, staffKey);

  const random = seededRandom(newSecret());
  const rooms = createRooms({ registry, store: store.events, bus: createLocalBus(), clock, log, directory, library: store.library, figures: store.figures, random, seats });
  const replays = createReplays({ registry, store: store.events, rooms });
  const gateway = createGateway(clock);
  const identity = createIdentity({ directory, staffKey, now: () => clock.now() });
  const practice = createPractice({ registry, clock, gateway, random, rooms, directory, log });
  const purge = createPurge({ registry, rooms, library: store.library, events: store.events, trainerNotes: store.trainerNotes, compact: (anew) => store.compact(anew), clock, folder: config.dataDir });
  let port = config.port;
  const stopping = { moving: false };
  const live: { sockets: Sockets | null } = { sockets: null };
  const addresses = (): readonly string[] => addressesOf(config, port);
  const app = await buildApp(
    {
      config, version: packageJson.version, registry, clock, directory, library: store.library, purge, seats, shares: store.shares, trainerNotes: store.trainerNotes, events: store.events, figures: store.figures, rooms, replays, practice, identity,
      codes: createCodeLimiter(() => clock.now()),
      tv: createTvPairing(() => clock.now(), secureInt),
      readOnly: () => store.readOnly(),
      addresses,
      cut: (match, reason) => live.sockets?.cut(match, reason),
      client: fileURLToPath(new URL('../client', import.meta.url)),
    },
    log,
    () => stopping.moving,
  );
  live.sockets = createSockets(
    {
      registry, clock, log, gateway, rooms, directory, seats, addresses,
      hashToken: hashSecret,
      readOnly: () => store.readOnly(),
      onReadOnly: (run) => store.onReadOnly(run),
      staffRole: (cookies, room) => identity.authenticate(cookies, room),
      originAllowed: (request) => originAllowed(request.headers.origin, request.headers.host, config),
    },
    app.server,
  );
  const { sockets } = live;
  secureAll(app.server);
  app.addHook('preClose', () => sockets.close());
  port = await listen(app, config);
  await practice.resume();
  fillLibrary({ registry, store }).catch((error: unknown) => log.warn({ where: placeOf(error) }, 'the library could not be filled in'));
  const stopHousekeeping = keepHouse({ registry, clock, directory, events: store.events, figures: store.figures, library: store.library, rooms, log });
  announce(config, port, addresses(), staffKey);

  stopOnSignal(stopping, async () => {
    stopHousekeeping();
    practice.close();
    await app.close();
    rooms.close();
    await store.close();
    held.release();
  });
}

/** Node would print the error's own words, which can quote what somebody typed. */
function stopOnBugs(log: Logger): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ where: placeOf(error) }, 'a bug stopped the server');
    process.exit(1);
  });
}

function openData(config: Config, clock: Clock, log: Logger): Store {
  return openStore({
    file: dataFile(config.dataDir),
    now: () => clock.now(),
    fatal: () => {
      log.fatal('the disk failed; stopping so that nothing false is answered');
      process.exit(1);
    },
  });
}

/** On SIGTERM or Ctrl+C: `moving` is true, `steps` are taken, the process ends; after `STOP_MS` it ends all the same. */
function stopOnSignal(stopping: { moving: boolean }, steps: () => Promise<void>): void {
  const stop = async (): Promise<void> => {
    if (stopping.moving) return;
    stopping.moving = true;
    setTimeout(() => process.exit(1), STOP_MS).unref();
    await steps();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

async function listen(app: Awaited<ReturnType<typeof buildApp>>, config: Config): Promise<number> {
  try {
    await app.listen({ port: config.port, host: config.host ?? '::' }).catch(async (error: unknown) => {
      // A computer without IPv6.
      if (config.host !== null || codeOf(error) !== 'EAFNOSUPPORT') throw error;
      await app.listen({ port: config.port, host: '0.0.0.0' });
    });
  } catch (error) {
    switch (codeOf(error)) {
      case 'EADDRINUSE': throw new Plain(`PORT: another program already uses port ${config.port}. Stop it, or set PORT to another number.`);
      case 'EACCES': throw new Plain(`PORT: this user may not open port ${config.port}. Set PORT to a number above 1024.`);
      case 'EADDRNOTAVAIL': case 'ENOTFOUND': throw new Plain(`HOST: ${config.host ?? ''} is not an address of this computer.`);
      default: throw error;
    }
  }
  const address = app.server.address();
  return typeof address === 'object' && address ? address.port : config.port;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function announce(config: Config, port: number, addresses: readonly string[], staffKey: string): void {
  const everywhere = config.host === null || config.host === '::' || config.host === '0.0.0.0';
  const own = config.publicUrl === null && everywhere ? `http://localhost:${port}` : addresses[0];
  console.log(['', 'Third Place is running.', '', `  Host link (keep it to yourself):  ${own}/host#key=${staffKey}`, `  Address for phones:               ${addresses.join('\n                                    ')}`, `  Your data is in:                  ${config.dataDir}`, '', '  Stop with Ctrl+C. Everything is kept.', ''].join('\n'));
}
