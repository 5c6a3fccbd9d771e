import type { RecordedEvent } from '../../../shared/kernel/model.ts';
import type { Answer, Envelope } from '../../../shared/protocol.ts';
import { envelope, pause, type BenchSeat } from './room.ts';

/** One command and what became of it. Times in ms on this process's clock; `answer` null: the link went before it came. */
export type Sent = { readonly seat: BenchSeat; readonly envelope: Envelope; readonly sentAt: number; readonly ackMs: number; readonly answer: Answer | null };

const AGAIN_MS = 200;
const TRIES = 50;

/** A command of this phone's first person in the step it shows. */
export function envelopeOf({ wire }: BenchSeat, command: Envelope['command']): Envelope {
  const view = wire.view();
  const person = view.face === 'phone' ? view.mine[0]?.id : undefined;
  if (!view.room.step || person === undefined) throw new Error('This phone is nowhere.');
  return envelope(command, { to: 'activity', step: view.room.step.step, as: person });
}

/** Sends one envelope until the answer is for good; the time counts from the first sending. */
export async function sendAgain(seat: BenchSeat, sent: Envelope): Promise<Sent> {
  const sentAt = performance.now();
  for (let tries = 1; ; tries += 1) {
    const answer = await seat.wire.command(sent);
    const again = answer !== null && !answer.ok && answer.again && tries < TRIES;
    if (!again) return { seat, envelope: sent, sentAt, ackMs: performance.now() - sentAt, answer };
    await pause(AGAIN_MS);
  }
}

/** Commands that were answered `ok` and are not in the log, and facts that are in it twice; `factOf` names those that may be in it once only. */
export function checkLog(
  log: readonly RecordedEvent[],
  sent: readonly Sent[],
  factOf: (by: string, event: RecordedEvent['event']) => string | null,
): { readonly lost: number; readonly doubled: number } {
  const stored = new Set(log.map(({ commandId }) => commandId));
  const lost = sent.filter(({ seat, envelope: { id }, answer }) => answer?.ok && !stored.has(`${seat.id}:${id}`)).length;
  const facts = log.flatMap(({ by, event }) => factOf(by, event) ?? []);
  return { lost, doubled: facts.length - new Set(facts).size };
}
