import type { RecordedEvent } from '../../../shared/kernel/model.ts';
import type { DraftView, PhoneMerge } from '../../../shared/activities/community-definition/views.ts';
import { move, pause, quiet, until, type BenchRoom, type BenchSeat } from './room.ts';
import { envelopeOf, sendAgain, type Sent } from './sending.ts';
import type { Wire } from './wire.ts';

const WORDS = ['people', 'who', 'open', 'doors', 'and', 'carry', 'soup', 'to', 'strangers', 'when', 'nights', 'are', 'long', 'for', 'everyone'];
const LINE_WORDS = 12;
/** Everybody sends a line of their own within this. */
const LINES_WITHIN_MS = 2_000;

/** The phones of one pair or trio: whose pen it is, and who sees what is written. */
export type Pair = { readonly holder: BenchSeat; readonly partners: readonly BenchSeat[] };
/** A revision and when each partner's phone had it, in ms from its sending. */
export type Revised = { readonly sent: Sent; readonly deliverMs: readonly number[] };

/** From the lobby through everybody's own line into pairs. */
export async function enterPairs(room: BenchRoom): Promise<readonly Pair[]> {
  await move(room, 'next');
  await until('every phone can write its line', () => room.seats.every(({ wire }) => wire.rev >= room.console.rev));
  await Promise.all(
    room.seats.map(async (seat, index) => {
      await pause(Math.random() * LINES_WITHIN_MS);
      const { answer } = await sendAgain(seat, envelopeOf(seat, { type: 'writeLine', text: textOf(index, LINE_WORDS) }));
      if (!answer?.ok) throw new Error(`writeLine: ${answer?.code ?? 'no answer'}`);
    }),
  );
  await quiet(room);
  await move(room, 'next');
  await until('every phone is in a pair', () => room.seats.every(({ wire }) => wire.rev >= room.console.rev));
  await quiet(room);
  return pairsOf(room);
}

function pairsOf(room: BenchRoom): readonly Pair[] {
  const groups = new Map<number | null, BenchSeat[]>();
  for (const seat of room.seats) {
    const { group } = mergeOf(seat.wire);
    groups.set(group, [...(groups.get(group) ?? []), seat]);
  }
  return [...groups.values()].map((seats) => {
    const holder = seats.find(({ wire }) => draftOf(wire).youHold);
    if (!holder) throw new Error('A pair has no pen.');
    return { holder, partners: seats.filter((seat) => seat !== holder) };
  });
}

/**
 * The pen holder sends a longer text at each of so many beats, `everyMs` apart, the next one not before the last has reached the partners.
 * Throws when a partner does not show the last one in the end.
 */
export async function writeOn({ holder, partners }: Pair, beats: number, everyMs: number): Promise<readonly Revised[]> {
  const begun = performance.now();
  const revised: Revised[] = [];
  let { version: base, text } = draftOf(holder.wire);
  for (let beat = 0; beat < beats; beat += 1) {
    await pause(Math.max(0, begun + beat * everyMs - performance.now()));
    text = textOf(0, beat + 1);
    const sent = await sendAgain(holder, envelopeOf(holder, { type: 'reviseText', draft: 0, base, text }));
    const { answer } = sent;
    if (answer?.ok) base += 1;
    const arrivals = answer?.ok ? await Promise.all(partners.map(({ wire }) => wire.until(answer.rev))) : [];
    revised.push({ sent, deliverMs: arrivals.map((at) => at - sent.sentAt) });
  }
  for (const { wire } of partners) if (draftOf(wire).text !== text) throw new Error('A phone does not show what its pair wrote.');
  return revised;
}

/** Facts that may stand in the log once only: one text of one group. */
export function pairFacts(_by: string, event: RecordedEvent['event']): string | null {
  if (event.type !== 'activity') return null;
  const inner = event.event as { readonly type: string; readonly group?: number; readonly text?: string };
  return inner.type === 'textRevised' ? `${inner.group} ${inner.text}` : null;
}

const textOf = (first: number, words: number): string => Array.from({ length: words }, (_, index) => WORDS[(first + index) % WORDS.length]).join(' ');

function mergeOf(wire: Wire): PhoneMerge {
  const view = wire.view();
  const merge = view.face === 'phone' ? (view.mine[0]?.view as PhoneMerge | null) : null;
  if (merge?.stage !== 'pairs') throw new Error('This phone is not in a pair.');
  return merge;
}

function draftOf(wire: Wire): DraftView {
  const [draft] = mergeOf(wire).drafts;
  if (!draft) throw new Error('This phone has no text.');
  return draft;
}
