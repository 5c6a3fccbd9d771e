import { acks, figures, type Figures } from './figures.ts';
import { startProduct, type Options } from './product.ts';
import { answerAll, askedGroups, enterRace, proposeAll, raceFacts } from './race.ts';
import { allBack } from './reconnect.ts';
import { openRoom, pause } from './room.ts';
import { checkLog, sendAgain } from './sending.ts';

/** The server is killed so long after the burst began: about half of it is answered. */
const KILL_AFTER_MS = 50;

/**
 * kill -9 in a burst, start again, everybody comes back and sends everything again with the same ids. Lost: answered `ok` before the
 * kill and not in the log as the kill left it, or in the end; or answered with another rev the second time.
 */
export async function restart(options: Options): Promise<Figures> {
  const product = await startProduct(options);
  const room = await openRoom(product, options.seats);
  await enterRace(room);
  const proposed = await proposeAll(room, 0);
  const burst = answerAll(askedGroups(room));
  await pause(KILL_AFTER_MS);
  await product.crash();
  const killedAt = performance.now();
  const first = await burst;
  const atCrash = checkLog(product.readLog(), [...proposed, ...first], raceFacts);

  await product.start();
  await allBack(room);
  const resyncedMs = performance.now() - killedAt;
  const again = await Promise.all(first.map(({ seat, envelope }) => sendAgain(seat, envelope)));
  const { rssMb } = await product.usage();
  await product.stop();
  const inTheEnd = checkLog(product.readLog(), [...proposed, ...again], raceFacts);
  product.remove();
  const refused = again.filter(({ answer }) => !answer?.ok).length;
  const moved = first.filter(({ answer }, index) => answer?.ok && !sameRev(answer, again[index]?.answer)).length;
  return figures('restart', options.seats, {
    ...acks(again.map(({ ackMs }) => ackMs)),
    lost: atCrash.lost + inTheEnd.lost + refused + moved, doubled: inTheEnd.doubled, resyncedMs, rssMb,
  });
}

function sameRev(before: { readonly rev: number }, after: { readonly ok: boolean } | null | undefined): boolean {
  return after?.ok === true && 'rev' in after && after.rev === before.rev;
}
