import { deliveries, figures, highest, mean, type Figures } from './figures.ts';
import { startProduct, type Options } from './product.ts';
import { enterRace, proposeAll } from './race.ts';
import { comebackWindow, openRoom, pause, quiet, type BenchRoom } from './room.ts';

/** How long the links are away. */
const AWAY_MS = 1_000;

/** All sockets drop and, as browsers do, come back at random times within a window that grows with their number. */
export async function reconnect(options: Options): Promise<Figures> {
  const product = await startProduct(options);
  const room = await openRoom(product, options.seats);
  await enterRace(room);
  await proposeAll(room, 0);
  for (const { wire } of room.seats) wire.drop();
  await pause(AWAY_MS);
  const before = await product.usage();
  const { resyncedMs, waits } = await allBack(room);
  await quiet(room);
  const after = await product.usage();
  await product.stop();
  product.remove();
  const pushes = room.seats.map(({ wire }) => wire.pushes);
  return figures('reconnect', options.seats, {
    ...deliveries(waits), resyncedMs,
    pushesPerPhoneMean: mean(pushes), pushesPerPhoneMax: highest(pushes), bytesPerPhone: mean(room.seats.map(({ wire }) => wire.bytes)),
    cpuMsServer: after.cpuMs - before.cpuMs, rssMb: after.rssMb,
  });
}

/** `resyncedMs`: until the last phone shows the room again; `waits`: each phone's own time from its first try. */
export async function allBack(room: BenchRoom): Promise<{ readonly resyncedMs: number; readonly waits: readonly number[] }> {
  const start = performance.now();
  const waits = await Promise.all(
    room.seats.map(async (seat) => {
      await pause(Math.random() * comebackWindow(room.seats.length));
      const tried = performance.now();
      await room.comeBack(seat);
      return (await seat.wire.until(0)) - tried;
    }),
  );
  return { resyncedMs: performance.now() - start, waits };
}
