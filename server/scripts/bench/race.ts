import type { RecordedEvent } from '../../../shared/kernel/model.ts';
import type { Envelope } from '../../../shared/protocol.ts';
import type { PhoneRace } from '../../../shared/activities/common-ground/views.ts';
import { move, pause, quiet, until, type BenchRoom, type BenchSeat } from './room.ts';
import { envelopeOf, sendAgain, type Sent } from './sending.ts';
import type { Wire } from './wire.ts';

/** Enough of them differ for the rules' near-duplicate check. */
const FINDS = ['We all like apples', 'Cold feet every winter', 'Nobody owns a boat'];
export const ROUNDS = FINDS.length;
/** Every other seat of a group answers within this. */
const WITHIN_MS = 100;

/** From the lobby into the race, everybody in groups of about four. */
export async function enterRace(room: BenchRoom): Promise<void> {
  await move(room, 'next');
  await move(room, 'next');
  await until('every phone is in the race', () => room.seats.every(({ wire }) => wire.rev >= room.console.rev && raceOf(wire).stage === 'race'));
  await quiet(room);
}

/** The keeper of each group writes the round's item. */
export async function proposeAll(room: BenchRoom, round: number): Promise<readonly Sent[]> {
  const keepers = room.seats.filter(({ wire }) => raceOf(wire).youKeep);
  const sent = await Promise.all(keepers.map((seat) => sendAgain(seat, envelopeOf(seat, { type: 'proposeItem', text: FINDS[round] ?? '' }))));
  await quiet(room);
  return sent;
}

/** A group as its phones see it, with the answers that are still to be given. */
export type Asked = { readonly group: number; readonly phones: readonly BenchSeat[]; readonly answers: readonly { readonly seat: BenchSeat; readonly envelope: Envelope }[] };

export function askedGroups(room: BenchRoom): readonly Asked[] {
  const groups = new Map<number, { group: number; phones: BenchSeat[]; answers: { seat: BenchSeat; envelope: Envelope }[] }>();
  for (const seat of room.seats) {
    const race = raceOf(seat.wire);
    const number = race.group ?? 0;
    const known = groups.get(number) ?? { group: number, phones: [], answers: [] };
    groups.set(number, known);
    known.phones.push(seat);
    for (const item of race.items) if (item.ask) known.answers.push({ seat, envelope: envelopeOf(seat, { type: 'answer', item: item.id, answer: 'yes' }) });
  }
  return [...groups.values()];
}

/** Every seat that is asked says Yes at a time of its own within 100 ms. Resolves when all are answered, or cut off. */
export function answerAll(asked: readonly Asked[]): Promise<readonly Sent[]> {
  return Promise.all(
    asked.flatMap(({ answers }) => answers).map(async ({ seat, envelope: sent }) => {
      await pause(Math.random() * WITHIN_MS);
      return sendAgain(seat, sent);
    }),
  );
}

export function raceOf(wire: Wire): PhoneRace {
  const view = wire.view();
  const race = view.face === 'phone' ? (view.mine[0]?.view as PhoneRace | null) : null;
  if (race?.stage !== 'race') throw new Error('This phone is not in the race.');
  return race;
}

/** Facts that may stand in the log once only: one person's answer to one item, one seat's item of one text. */
export function raceFacts(by: string, event: RecordedEvent['event']): string | null {
  if (event.type !== 'activity') return null;
  const inner = event.event as { readonly type: string; readonly person?: string; readonly item?: string; readonly text?: string };
  if (inner.type === 'answered') return `${inner.person} ${inner.item}`;
  return inner.type === 'itemProposed' ? `${by} ${inner.text}` : null;
}
