import { acks, deliveries, figures, highest, mean, type Figures } from './figures.ts';
import { enterPairs, pairFacts, writeOn } from './pairs.ts';
import { startProduct, type Options } from './product.ts';
import { openRoom, pause, quiet } from './room.ts';
import { checkLog } from './sending.ts';

const BEATS = 15;
const EVERY_MS = 1_000;

/** All pairs of a Community Definition write: each pen sends fifteen revisions, one a second, from a random moment of the first second on. */
export async function merge(options: Options): Promise<Figures> {
  const product = await startProduct(options);
  const room = await openRoom(product, options.seats, { activity: 'community-definition', preset: '30' });
  const pairs = await enterPairs(room);
  for (const { wire } of room.seats) wire.count();
  const before = await product.usage();
  const written = await Promise.all(
    pairs.map(async (pair) => {
      await pause(Math.random() * EVERY_MS);
      return writeOn(pair, BEATS, EVERY_MS);
    }),
  );
  await quiet(room);
  const after = await product.usage();
  const pushes = room.seats.map(({ wire }) => wire.pushes);
  const bytesPerPhone = mean(room.seats.map(({ wire }) => wire.bytes));
  await product.stop();
  const revised = written.flat();
  const sent = revised.map((one) => one.sent);
  const { lost, doubled } = checkLog(product.readLog(), sent, pairFacts);
  product.remove();
  const refused = sent.filter(({ answer }) => !answer?.ok).length;
  return figures('merge', options.seats, {
    ...acks(sent.map(({ ackMs }) => ackMs)), ...deliveries(revised.flatMap(({ deliverMs }) => deliverMs)),
    pushesPerPhoneMean: mean(pushes), pushesPerPhoneMax: highest(pushes), bytesPerPhone,
    lost: lost + refused, doubled, cpuMsServer: after.cpuMs - before.cpuMs, rssMb: after.rssMb,
  });
}
