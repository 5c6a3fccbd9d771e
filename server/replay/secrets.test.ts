import { describe, expect, it } from 'vitest';
import type { ParticipantId } from '../../shared/kernel/activity.ts';
import { registry } from '../../shared/activities/index.ts';
import { fold } from '../../shared/kernel/fold.ts';
import type { RecordedEvent } from '../../shared/kernel/model.ts';
import { viewRoom } from '../../shared/kernel/room.ts';
import { Recording } from './recording.ts';
import { recordedSessions, simulatedSessions, type Session } from './testing/sessions.ts';
import { swapped } from './testing/swapped.ts';

const sessions: readonly Session[] = [...simulatedSessions([4, 5, 6]), ...recordedSessions()];
const LOOKS = 60;
/** Pairs of people tried in each session. */
const PAIRS = 4;

/** People with phones of their own: neighbours in the order they came. */
function pairs(log: readonly RecordedEvent[]): readonly (readonly [ParticipantId, ParticipantId])[] {
  const phones = log.flatMap(({ event }) => (event.type === 'participantJoined' && event.way === 'phone' ? [event.id] : []));
  return phones.slice(0, PAIRS).flatMap((id, index) => (phones[index + 1] === undefined ? [] : [[id, phones[index + 1] ?? id] as const]));
}

/** Whom a group still waits for is no secret, and does change. */
const told = (value: unknown): string => JSON.stringify(value, (name, part: unknown) => (name === 'asleep' ? undefined : part));

async function picture(recording: Recording, rev: number, people: readonly ParticipantId[]): Promise<string> {
  const phones = await Promise.all(people.map((id) => recording.view(rev, { face: 'phone', person: recording.people.indexOf(id) + 1 })));
  return told(phones);
}

/** What the two phones showed live. */
function lived(log: readonly RecordedEvent[], rev: number, people: readonly ParticipantId[]): string {
  const state = fold(registry, log.slice(0, rev));
  return told(people.map((id) => viewRoom(registry, state, { face: 'phone', seat: state.people.get(id)?.seat ?? '' })));
}

describe('[CG3] [CD6] [CD7] [AS2] [AS3] [QC1] a phone shown again tells nobody’s secrets', () => {
  let differed = 0;

  it.each(sessions)('$name: two people who had each other’s secrets cannot be told apart', async ({ log }) => {
    for (const [one, other] of pairs(log)) {
      const changed = swapped(log, one, other);
      const [as, asIf] = [new Recording(registry, log), new Recording(registry, changed)];
      const step = Math.max(1, Math.floor(log.length / LOOKS));
      for (let rev = step; rev <= log.length; rev += step) {
        expect(await picture(asIf, rev, [one, other]), `${one} and ${other} after ${rev}`).toBe(await picture(as, rev, [one, other]));
      }
      if (lived(log, log.length, [one, other]) !== lived(changed, log.length, [one, other])) differed += 1;
      for (let rev = step; rev <= log.length; rev += step * 6) if (lived(log, rev, [one, other]) !== lived(changed, rev, [one, other])) differed += 1;
    }
  });

  it('their live views could, so that this test can fail', () => {
    expect(differed).toBeGreaterThan(sessions.length);
  });
});
