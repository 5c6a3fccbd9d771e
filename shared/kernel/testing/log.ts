import type { Registry } from '../activity.ts';
import { isRejection, type Rejection } from '../decision.ts';
import { fold } from '../fold.ts';
import type { RecordedEvent, RoomEvent, RoomState } from '../model.ts';
import { seededRandom, type Random } from '../random.ts';
import { decideRoom, emptyRoom, evolveRoom, type RoomInput } from '../room.ts';
import { wordFields, withoutWords } from '../words.ts';

/** A log in memory with expected-rev append, as several nodes share it. */
export type SharedLog = {
  readonly events: () => readonly RecordedEvent[];
  readonly after: (rev: number) => readonly RecordedEvent[];
  /** false: another node was first. */
  readonly append: (expected: number, events: readonly RecordedEvent[]) => boolean;
  /** Empties the fields `wordsRemoved` points to. */
  readonly remove: (registry: Registry, targets: readonly { readonly rev: number; readonly field: string }[]) => void;
};

export function sharedLog(): SharedLog {
  let events: RecordedEvent[] = [];
  return {
    events: () => events,
    after: (rev) => events.slice(rev),
    append: (expected, more) => {
      if (events.length !== expected) return false;
      events.push(...more);
      return true;
    },
    remove: (_registry, targets) => {
      events = events.map((recorded) => {
        const fields = targets.filter((target) => target.rev === recorded.rev).map((target) => target.field);
        return fields.length === 0 ? recorded : { ...recorded, event: withoutWords(recorded.event, fields) };
      });
    },
  };
}

export function recordAll(state: Pick<RoomState, 'rev' | 'at'>, events: readonly RoomEvent[], at: number, by: string, commandId: string): readonly RecordedEvent[] {
  return events.map((event, index) => ({ rev: state.rev + index + 1, at: Math.max(state.at, at), by, commandId, event }));
}

export type Outcome = { readonly ok: true; readonly rev: number; readonly repeated: boolean } | { readonly ok: false; readonly rejection: Rejection };

/** One server's memory of a room: decides on its own fold and loses politely to a node that was first. */
export type Node = {
  readonly state: () => RoomState;
  /** Reads what other nodes wrote. */
  readonly catchUp: () => void;
  /** `commandId` is kept per log: a repeat that made events is answered with its rev (G2). */
  readonly handle: (input: RoomInput, commandId: string, by: string, now: number) => Outcome;
};

export function nodeOn(registry: Registry, log: SharedLog, seed: number | string): Node {
  let state = emptyRoom();
  const random: Random = seededRandom(seed);
  const seen = new Map<string, number>();
  const catchUp = (): void => {
    const more = log.after(state.rev);
    // Words were taken out of events that are folded already (architecture, point 10).
    const removed = more.some(({ event }) => event.type === 'wordsRemoved');
    state = removed ? fold(registry, log.events()) : more.reduce((next, recorded) => evolveRoom(registry, next, recorded), state);
    for (const { commandId, rev } of more) seen.set(commandId, rev);
  };
  const handle = (input: RoomInput, commandId: string, by: string, now: number): Outcome => {
    for (;;) {
      const known = seen.get(commandId);
      if (known !== undefined) return { ok: true, rev: known, repeated: true };
      const decision = decideRoom(registry, state, input, { now, random });
      if (isRejection(decision)) return { ok: false, rejection: decision };
      const recorded = recordAll(state, decision, now, by, commandId);
      if (log.append(state.rev, recorded)) {
        catchUp();
        return { ok: true, rev: state.rev, repeated: false };
      }
      catchUp();
    }
  };
  return { state: () => state, catchUp, handle };
}

/** Typed text of every event, with where it stands. */
export function typedTexts(registry: Registry, events: readonly RecordedEvent[]): readonly { readonly rev: number; readonly field: string; readonly text: string }[] {
  const runs = new Map<string, string>();
  return events.flatMap(({ rev, event }) => {
    if (event.type === 'sessionOpened' || event.type === 'planChanged') for (const item of event.plan) runs.set(item.run, item.activity);
    const holder = (event.type === 'activity' ? event.event : event) as unknown as Readonly<Record<string, unknown>>;
    return wordFields(registry, (run) => runs.get(run), event).flatMap((field) => {
      const text = holder[field];
      return typeof text === 'string' ? [{ rev, field, text }] : [];
    });
  });
}
