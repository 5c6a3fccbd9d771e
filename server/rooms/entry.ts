import { evolveRoom } from '../../shared/kernel/room.ts';
import { isRejection, type Decision } from '../../shared/kernel/decision.ts';
import type { Registry } from '../../shared/kernel/activity.ts';
import type { Timestamp } from '../../shared/kernel/clock.ts';
import type { RecordedEvent, RoomEvent, RoomState } from '../../shared/kernel/model.ts';
import type { Answer, Refusal } from '../../shared/protocol.ts';
import type { Rev, RoomId } from '../ports.ts';
import type { Log } from './log.ts';

/** Somebody's wish for a room. `decide` may be asked again on another state, after a conflict with another node. */
export type Proposal = {
  /** `<seat or staff session>:<client id>`, or one made from what the command is about (G2). */
  readonly commandId: string;
  /** Recorded with the events: seat id, staff session id or 'system'. */
  readonly by: string;
  readonly decide: (state: RoomState, now: Timestamp) => Decision<RoomEvent>;
};

/** What a proposal comes to on one state. `after` is that state with its events folded in. */
export type Outcome = { readonly events: readonly RecordedEvent[]; readonly answer: Answer; readonly after: RoomState };

/** A proposal on its way to the log. */
export type Entry = { readonly proposal: Proposal; outcome: Outcome; readonly answer: Promise<Answer>; readonly settle: (answer: Answer) => void };

const INTERNAL: Refusal = { ok: false, code: 'internal', again: true };
export const RETRY: Refusal = { ok: false, code: 'retry', again: true };

export type DecideDeps = { readonly registry: Registry; readonly log: Log };

export function newEntry(proposal: Proposal, outcome: Outcome): Entry {
  let settle: Entry['settle'] = () => undefined;
  const answer = new Promise<Answer>((resolve) => (settle = resolve));
  return { proposal, outcome, answer, settle };
}

/**
 * Decides a proposal on `state`. A repeat of a command that made events is answered with its rev and makes none (G2). An
 * exception is a bug: logged without its words, answered `internal`, state untouched.
 */
export function decideProposal(deps: DecideDeps, room: RoomId, state: RoomState, seen: ReadonlyMap<string, Rev>, proposal: Proposal, now: Timestamp): Outcome {
  const known = seen.get(proposal.commandId);
  if (known !== undefined) return { events: [], answer: { ok: true, rev: known }, after: state };
  try {
    const decision = proposal.decide(state, now);
    if (isRejection(decision)) return { events: [], answer: refusal(decision), after: state };
    const events = decision.map((event, index): RecordedEvent => ({
      rev: state.rev + 1 + index,
      at: now,
      by: proposal.by,
      commandId: proposal.commandId,
      event,
    }));
    // The store removes words in a transaction of its own.
    if (events.length > 1 && events.some(({ event }) => event.type === 'wordsRemoved')) throw new TypeError('wordsRemoved stands alone');
    const after = events.reduce((before, event) => evolveRoom(deps.registry, before, event), state);
    return { events, answer: { ok: true, rev: after.rev }, after };
  } catch (error) {
    deps.log.error({ room, rev: state.rev, command: proposal.commandId, where: placeOf(error) }, 'a rule threw');
    return { events: [], answer: INTERNAL, after: state };
  }
}

/** The store does this in its own way, so such an entry goes to the log alone. */
export function removesWords(entry: Entry): boolean {
  return entry.outcome.events.some(({ event }) => event.type === 'wordsRemoved');
}

/** Where an error came from, without its message: messages can quote what somebody typed. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { stack = '', message } = error;
  // A message may have lines that look like the stack's own.
  const start = stack.indexOf(message);
  const lines = start === -1 ? [] : stack.slice(start + message.length).split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [error.name, ...lines.slice(0, 4).map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/.*\/(?=[^/]+:\d+:\d+\)?$)/, '('))].join(' ');
}

function refusal(decision: { readonly rejected: string; readonly params?: Refusal['params'] }): Refusal {
  const { rejected: code, params } = decision;
  return params ? { ok: false, code, again: false, params } : { ok: false, code, again: false };
}
