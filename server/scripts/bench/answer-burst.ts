import { acks, deliveries, figures, highest, mean, type Figures } from './figures.ts';
import { startProduct, type Options } from './product.ts';
import { answerAll, askedGroups, enterRace, proposeAll, raceFacts, raceOf, ROUNDS, type Asked } from './race.ts';
import { openRoom, quiet } from './room.ts';
import { checkLog, type Sent } from './sending.ts';

/** One open item per group of four; every other seat answers it within 100 ms. Three rounds, taken together. */
export async function answerBurst(options: Options): Promise<Figures> {
  const product = await startProduct(options);
  const room = await openRoom(product, options.seats);
  await enterRace(room);
  const sent: Sent[] = [];
  const ackMs: number[] = [];
  const deliverMs: number[] = [];
  const pushes: number[] = [];
  const bytes: number[] = [];
  let cpuMs = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    sent.push(...(await proposeAll(room, round)));
    const asked = askedGroups(room);
    for (const { wire } of room.seats) wire.count();
    const before = await product.usage();
    const answered = await answerAll(asked);
    await quiet(room);
    cpuMs += (await product.usage()).cpuMs - before.cpuMs;
    sent.push(...answered);
    ackMs.push(...answered.map((one) => one.ackMs));
    deliverMs.push(...asked.flatMap((group) => deliveriesOf(group, answered, round)));
    pushes.push(...room.seats.map(({ wire }) => wire.pushes));
    bytes.push(...room.seats.map(({ wire }) => wire.bytes));
  }
  const { rssMb } = await product.usage();
  await product.stop();
  const { lost, doubled } = checkLog(product.readLog(), sent, raceFacts);
  product.remove();
  const refused = sent.filter(({ answer }) => !answer?.ok).length;
  return figures('answer-burst', options.seats, {
    ...acks(ackMs), ...deliveries(deliverMs),
    pushesPerPhoneMean: mean(pushes), pushesPerPhoneMax: highest(pushes), bytesPerPhone: mean(bytes),
    lost: lost + refused, doubled, cpuMsServer: cpuMs / ROUNDS, rssMb,
  });
}

/** From a group's last answer to each of its phones showing the find. */
function deliveriesOf({ phones, answers }: Asked, sent: readonly Sent[], round: number): readonly number[] {
  const senders = new Set(answers.map(({ seat }) => seat));
  const last = Math.max(...sent.filter(({ seat }) => senders.has(seat)).map(({ sentAt }) => sentAt));
  return phones.map(({ wire }) => {
    if (raceOf(wire).found !== round + 1) throw new Error('A phone was not shown what its group found.');
    return wire.viewAt - last;
  });
}
