import * as v from 'valibot';
import type { RoomFace } from './kernel/views.ts';

export { PROTOCOL } from './protocol-version.ts';

/** A frame above this is refused before it is read (reliability, Controls). */
export const FRAME_BYTES = 32 * 1024;

/** What a client sends up. `id` is the client's own (nanoid); a repeat with the same id is the same command. */
export const envelopeSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w-]{8,40}$/)),
  /** 'room' goes to the kernel, 'activity' to the run of `step`. */
  to: v.picklist(['room', 'activity']),
  /** The step the sender saw; needed for activity commands. */
  step: v.nullable(v.strictObject({
    run: v.pipe(v.string(), v.maxLength(40)),
    stage: v.pipe(v.string(), v.maxLength(40)),
    pass: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)),
  })),
  /** The participant spoken for; null for a host's or a whole phone's own command. */
  as: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  command: v.looseObject({ type: v.pipe(v.string(), v.maxLength(40)) }),
});
export type Envelope = v.InferOutput<typeof envelopeSchema>;

export type Refusal = {
  readonly ok: false;
  readonly code: string;
  /** true: the sender keeps it and tries again by itself (`too_fast`, `retry`, `internal`). */
  readonly again: boolean;
  readonly params?: Readonly<Record<string, string | number>>;
};
/** `rev` is the room's rev once the command's events are on disk (G1). */
export type Answer = { readonly ok: true; readonly rev: number } | Refusal;

/** What every face of a room is told outside the fold, from the server's directory; sent on connect and when it changes. */
export type Card = {
  readonly room: string;
  readonly title: string;
  readonly place: string;
  readonly language: string;
  readonly practice: boolean;
  /** Join code digits, or null for a phone that need not know it. */
  readonly code: string;
  /** Addresses phones can open, best first, without a trailing slash. */
  readonly addresses: readonly string[];
  /** Address + /J + key, in capitals, for the QR. */
  readonly joinUrl: string;
  readonly wifi: { readonly name: string; readonly password: string } | null;
};

/** A node's own memory, never folded: at most once a second. */
export type Live = {
  /** Participants who typed within the last 5 s. Consoles only, and not where words have no names (QC1). */
  readonly typing?: readonly string[];
  /** How many do, for consoles and a host's screen (K4's question). */
  readonly writing?: number;
  /** Whether a host is connected, or nobody expects one: in a stage open for days. Phones. */
  readonly host?: boolean;
  /** The server cannot save now, its disk being full. Consoles and phones. */
  readonly readOnly?: true;
  /** Whether a big screen is connected. Consoles. */
  readonly screen?: boolean;
};

/** What comes down: whole, never a difference. `view` for screen, console and replay; `mine` one per participant of a seat. */
export type Update = RoomFace & { readonly rev: number; readonly now: number; readonly live?: Live };

/** Socket.IO events. */
export type ClientToServer = {
  command: (envelope: Envelope, answer: (answer: Answer) => void) => void;
  typing: (as: string) => void;
  /** "Big screen here": subscribes a phone to the wall as text. */
  mirror: (on: boolean) => void;
  /** A client that woke doubts its link: answered at once with the server's time, outside all limits but the flood's. */
  probe: (answer: (now: number) => void) => void;
};
export type ServerToClient = {
  card: (card: Card) => void;
  view: (update: Update) => void;
  live: (live: Live) => void;
  /** The wall's view for a phone that asked for it; at most once a second. */
  mirror: (update: Update) => void;
  /** The server goes away or the seat was taken over; `waitMs` is a window for coming back. */
  leaving: (why: { readonly reason: 'moving' | 'replaced' | 'ended' | 'removed'; readonly waitMs: number }) => void;
};

/** Socket.IO `auth`, fixed for the connection. Roles come from here and the cookie only. */
export const handshakeSchema = v.strictObject({
  v: v.number(),
  face: v.picklist(['phone', 'console', 'screen']),
  /** Needed for console and screen; a phone's token knows its room. */
  room: v.optional(v.pipe(v.string(), v.maxLength(40))),
  /** 128-bit seat token of a phone (or of a host's phone that also has a seat). */
  token: v.optional(v.pipe(v.string(), v.maxLength(64))),
  /** Read-only key of a big screen without a host's cookie. */
  reader: v.optional(v.pipe(v.string(), v.maxLength(64))),
});
export type Handshake = v.InferOutput<typeof handshakeSchema>;

/** `message` of a refused connection (Socket.IO `connect_error`). */
export type HandshakeRefusal = 'wrong_protocol' | 'not_signed_in' | 'seat_unknown' | 'session_over' | 'busy';
