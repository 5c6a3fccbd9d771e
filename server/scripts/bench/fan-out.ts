import type { Update } from '../../../shared/protocol.ts';
import { startBare } from './bare-clients.ts';
import { acks, deliveries, figures, highest, mean, quantile, type Figures } from './figures.ts';
import { startProduct, type Options, type Product } from './product.ts';
import { enterRace, proposeAll } from './race.ts';
import { move, openRoom, pause, quiet, send, whereIs, type BenchRoom } from './room.ts';

const RUNS = 3;
/** A console may send ten commands a second. */
const EVERY_MS = 125;
/** Phones that came together are pinged together: only whole rounds of pings can be taken off exactly. */
const PING_ROUND_MS = 10_000;
const IDLE_MS = PING_ROUND_MS;
const FAN_OUTS = (2 * PING_ROUND_MS) / EVERY_MS;

type Run = { readonly cpuMs: number; readonly ackMs: readonly number[]; readonly deliverMs: readonly number[]; readonly pushes: readonly number[]; readonly bytes: readonly number[] };

/**
 * The console presses Next and Back, every face gets its view; then a bare `ws` server stringifies and sends the same views to as many
 * clients. 160 times each, three times in turn; the middle ratio of CPU time counts, what either server takes when idle taken off.
 */
export async function fanOut(options: Options): Promise<Figures> {
  const product = await startProduct(options);
  const room = await openRoom(product, options.seats);
  await enterRace(room);
  await proposeAll(room, 0);
  const bare = await startBare(await viewsOf(room));
  const runs: Run[] = [];
  const ratios: number[] = [];
  for (let count = 0; count < RUNS; count += 1) {
    const ours = await runOf(product, room);
    const theirs = await lessIdle(bare.usage, () => inPace((turn) => bare.fanOut(turn)));
    runs.push(ours);
    ratios.push(ours.cpuMs / theirs.cpuMs);
  }
  const { rssMb } = await product.usage();
  await bare.stop();
  await product.stop();
  const moves = product.readLog().filter(({ event }) => event.type === 'stepEntered' || event.type === 'stepReturned').length;
  product.remove();
  const made = MOVES_BEFORE + RUNS * FAN_OUTS;
  return figures('fan-out', options.seats, {
    ...acks(runs.flatMap(({ ackMs }) => ackMs)), ...deliveries(runs.flatMap(({ deliverMs }) => deliverMs)),
    pushesPerPhoneMean: mean(runs.flatMap(({ pushes }) => pushes)), pushesPerPhoneMax: highest(runs.flatMap(({ pushes }) => pushes)),
    bytesPerPhone: mean(runs.flatMap(({ bytes }) => bytes)),
    lost: Math.max(0, made - moves), doubled: Math.max(0, moves - made),
    cpuMsServer: quantile(runs.map(({ cpuMs }) => cpuMs / (FAN_OUTS / 100)), 0.5), cpuRatioVsBareWs: quantile(ratios, 0.5), rssMb,
  });
}

/** Into the brief, into the race, and once back and on again for the views. */
const MOVES_BEFORE = 4;

/** What each face gets after Back and after Next, in the order of `everyone()`. */
async function viewsOf(room: BenchRoom): Promise<readonly (readonly Update[])[]> {
  const after = async (type: 'next' | 'back'): Promise<readonly Update[]> => {
    await everyoneAt(room, await move(room, type));
    await quiet(room);
    return room.everyone().map((wire) => wire.view());
  };
  return [await after('back'), await after('next')];
}

async function runOf(product: Product, room: BenchRoom): Promise<Run> {
  const [ackMs, deliverMs, pushes, bytes]: [number[], number[], number[], number[]] = [[], [], [], []];
  let place = whereIs(room.console.view());
  const places = new Map<string, string>();
  const used = await lessIdle(product.usage, () =>
    inPace(async (turn) => {
      for (const { wire } of room.seats) wire.count();
      const type = turn === 0 ? 'back' : 'next';
      const start = performance.now();
      const { rev } = await send(room.console, { type, from: place });
      ackMs.push(performance.now() - start);
      const times = await everyoneAt(room, rev);
      deliverMs.push(...times.map((at) => at - start));
      pushes.push(...room.seats.map(({ wire }) => wire.pushes));
      bytes.push(...room.seats.map(({ wire }) => wire.bytes));
      // The two steps take turns; parsing the console's view each time would cost the load generator more than the rest.
      const next = places.get(place) ?? whereIs(room.console.view());
      places.set(place, next);
      place = next;
    }),
  );
  return { ...used, ackMs, deliverMs, pushes, bytes };
}

function everyoneAt(room: BenchRoom, rev: number): Promise<readonly number[]> {
  return Promise.all(room.everyone().map((wire) => wire.until(rev)));
}

/** The fan-outs of one run, the next one not before the last has arrived everywhere. */
async function inPace(fan: (turn: 0 | 1) => Promise<void>): Promise<void> {
  for (let count = 0; count < FAN_OUTS; count += 1) {
    const start = performance.now();
    await fan(count % 2 === 0 ? 0 : 1);
    await pause(Math.max(0, EVERY_MS - (performance.now() - start)));
  }
}

/** CPU time of some work, less what the process takes in the same time when it has nothing to do. */
async function lessIdle(usage: Product['usage'], work: () => Promise<void>): Promise<{ readonly cpuMs: number }> {
  const idle = await usedIn(usage, () => pause(IDLE_MS));
  const used = await usedIn(usage, work);
  return { cpuMs: used.cpuMs - (idle.cpuMs / idle.ms) * used.ms };
}

async function usedIn(usage: Product['usage'], work: () => Promise<void>): Promise<{ readonly cpuMs: number; readonly ms: number }> {
  const [start, before] = [performance.now(), await usage()];
  await work();
  return { cpuMs: (await usage()).cpuMs - before.cpuMs, ms: performance.now() - start };
}
