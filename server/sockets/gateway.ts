import { parseWith } from '../../shared/kernel/schema.ts';
import { envelopeSchema, type Answer, type Envelope, type Refusal } from '../../shared/protocol.ts';
import type { Clock } from '../ports.ts';
import type { Connection } from './connection.ts';
import { createLimiter, CUT_AFTER, ROOM_LIMIT, SEAT_LIMIT } from './limits.ts';

/** `cut`: the sender goes on after many refusals; its socket has to go. `accepted`: what was asked, when it was done. */
export type Handled = { readonly answer: Answer; readonly cut: boolean; readonly accepted?: Envelope };

export type Gateway = {
  /** The one way in for commands, of browsers and of pretend people: limit, parse, decide. Resolves when the answer is durable. */
  readonly handleCommand: (connection: Connection, raw: unknown) => Promise<Handled>;
};

const TOO_FAST: Refusal = { ok: false, code: 'too_fast', again: true };
const INVALID: Refusal = { ok: false, code: 'invalid_payload', again: false };
const NOT_ALLOWED: Refusal = { ok: false, code: 'not_allowed', again: false };
/** No command is nested deeper: a config in a plan is the deepest there is. */
const DEEPEST = 12;

export function createGateway(clock: Clock): Gateway {
  const seats = createLimiter(clock, SEAT_LIMIT);
  const rooms = createLimiter(clock, ROOM_LIMIT);
  return {
    async handleCommand({ room, authority, key, seat }, raw) {
      const refused = seats.refusals(`${room.live.id}/${key ?? 'reader'}`);
      if (refused > 0) return { answer: TOO_FAST, cut: refused > CUT_AFTER };
      if (rooms.refusals(room.live.id) > 0) return { answer: TOO_FAST, cut: false };
      if (!isPlain(raw, DEEPEST)) return { answer: INVALID, cut: false };
      const envelope = parseWith(envelopeSchema, raw);
      if (!envelope.ok) return { answer: envelope.field ? { ...INVALID, params: { field: envelope.field } } : INVALID, cut: false };
      if (authority === 'reader' || key === null) return { answer: NOT_ALLOWED, cut: false };
      const answer = await room.command(envelope.value, { authority, key, seat });
      return { answer, cut: false, ...(answer.ok ? { accepted: envelope.value } : {}) };
    },
  };
}

/** JSON without keys that reach into prototypes, and not nested without end. */
function isPlain(value: unknown, depth: number): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth - 1));
  return Object.entries(value).every(
    ([key, item]) => key !== '__proto__' && key !== 'constructor' && key !== 'prototype' && isPlain(item, depth - 1),
  );
}
