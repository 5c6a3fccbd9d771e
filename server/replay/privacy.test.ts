import { describe, expect, it } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import { fold } from '../../shared/kernel/fold.ts';
import { findText } from '../../shared/kernel/moderation.ts';
import type { RecordedEvent, RoomState } from '../../shared/kernel/model.ts';
import { emptyRoom, evolveRoom } from '../../shared/kernel/room.ts';
import { typedTexts } from '../../shared/kernel/testing/log.ts';
import { Recording, type ReplayAsk } from './recording.ts';
import { recordedSessions, simulatedSessions, type Session } from './testing/sessions.ts';

const sessions: readonly Session[] = [...simulatedSessions([1, 2, 3]), ...recordedSessions()];
/** Looked at so many moments of each session, the last one among them. */
const LOOKS = 40;

const momentsOf = (log: readonly RecordedEvent[]): readonly number[] => {
  const step = Math.max(1, Math.floor(log.length / LOOKS));
  return [...new Set([...Array.from({ length: Math.floor(log.length / step) }, (_, index) => (index + 1) * step), log.length])];
};
const facesAt = (recording: Recording): readonly ReplayAsk[] => [
  { face: 'screen' }, { face: 'console' }, ...recording.people.map((_, index): ReplayAsk => ({ face: 'phone', person: index + 1 })),
];

/** Every text that stood hidden in the end, as the live rules found it at any moment. */
function hiddenWords(log: readonly RecordedEvent[]): ReadonlySet<string> {
  const end = fold(registry, log);
  const typed = new Set(typedTexts(registry, log).map(({ text }) => text));
  const words = new Set<string>();
  let state: RoomState = emptyRoom();
  for (const recorded of log) {
    state = evolveRoom(registry, state, recorded);
    for (const id of end.hidden) {
      const text = findText(registry, state, id)?.text;
      if (text !== null && text !== undefined && text !== '' && typed.has(text)) words.add(text);
    }
  }
  return words;
}

describe('[G4] [K10] what a replay never shows', () => {
  it.each(sessions)('$name: no name, and no word of a text that is hidden in the end', async ({ log }) => {
    const recording = new Recording(registry, log);
    const hidden = hiddenWords(log);
    const names = log.flatMap(({ event }) => (event.type === 'participantNamed' && event.name !== null && event.name !== '' ? [event.name] : []));
    for (const rev of momentsOf(log)) {
      for (const ask of facesAt(recording)) {
        const told = JSON.stringify(await recording.view(rev, ask));
        for (const word of [...hidden, ...names]) expect(told.includes(JSON.stringify(word).slice(1, -1)), `${word} on ${JSON.stringify(ask)} after ${rev}`).toBe(false);
      }
    }
  });

  it('the sessions hold names and hidden words, so that these tests can fail', () => {
    expect(sessions.filter(({ log }) => hiddenWords(log).size > 0).length).toBeGreaterThan(sessions.length / 3);
    expect(sessions.some(({ log }) => log.some(({ event }) => event.type === 'participantNamed' && event.name !== null))).toBe(true);
  });
});
