import { nanoid } from 'nanoid';
import type { Answer, Card, Envelope, HandshakeRefusal, Live, Refusal, Update } from '../../../shared/protocol.ts';
import type { Step } from '../../../shared/kernel/step.ts';
import { createClock } from './clock.svelte.ts';
import { connect } from './connection.ts';
import type { Connection, Leaving } from './connection.ts';
import type { Draft, Now, Send } from './contract.ts';
import { createDrafts } from './drafts.svelte.ts';
import type { Drafts } from './drafts.svelte.ts';
import { createOutbox } from './outbox.ts';
import type { Outbox } from './outbox.ts';
import { keepRows } from './rows.ts';
import { openStore } from './storage.ts';
import { browserTimers } from './timers.ts';

export type Face = Update['face'];
export type UpdateOf<F extends Face> = Extract<Update, { readonly face: F }>;
/** A phone needs its `token` (`room` then names its drafts), a console its `room` and the token of a seat it also holds, a
 *  screen its `room` and perhaps `reader`. */
export type RoomOptions<F extends Face> = {
  readonly face: F;
  readonly room?: string;
  readonly token?: string;
  readonly reader?: string;
  /** Called just before `update` changes, so that a face may keep what someone is typing in. */
  readonly arriving?: (before: UpdateOf<F> | null, next: UpdateOf<F>) => void;
};
export type Status = 'connecting' | 'online' | 'offline' | 'refused';

/** The typing hint goes up at most this often (architecture, point 4). */
const TYPING_MS = 3_000;

/**
 * One room as one face sees it, live. Every field is reactive and replaced whole; `update` is null until the first view.
 * `offlineSince` and `hostGoneSince` are this device's time in ms.
 */
export class Room<F extends Face> {
  update = $state.raw<UpdateOf<F> | null>(null);
  card = $state.raw<Card | null>(null);
  live = $state.raw<Live>({});
  status = $state<Status>('connecting');
  refusal = $state<HandshakeRefusal | null>(null);
  offlineSince = $state<number | null>(null);
  hostGoneSince = $state<number | null>(null);
  leaving = $state.raw<Leaving | null>(null);
  /** The wall as text, while asked for. */
  mirrored = $state.raw<UpdateOf<'screen'> | null>(null);
  /** Commands on their way. */
  waiting = $state.raw<readonly Envelope[]>([]);
  /** Why a command from before a reload was refused; its words are back in their box. */
  bounced = $state.raw<Refusal | null>(null);

  /** False where this browser keeps nothing over a reload (sign-in pop-ups, blocked storage). */
  readonly lasting: boolean;

  readonly #clock = createClock();
  readonly #connection: Connection;
  readonly #outbox: Outbox;
  readonly #drafts: Drafts;
  #typedAt = 0;
  #mirror = false;
  readonly #arriving: RoomOptions<F>['arriving'];

  constructor(options: RoomOptions<F>) {
    const store = openStore();
    this.lasting = store.lasting;
    this.#arriving = options.arriving;
    this.#outbox = createOutbox({
      store,
      key: options.face === 'phone' ? `tp:outbox:${options.token ?? ''}` : null,
      timers: browserTimers,
      transmit: (envelope, answer) => this.#connection.transmit(envelope, answer),
      changed: () => (this.waiting = this.#outbox.waiting()),
      answered: (envelope, answer, known) => this.#answered(envelope, answer, known),
    });
    this.#drafts = createDrafts({
      store,
      room: options.room ?? options.token ?? '',
      timers: browserTimers,
      sending: (person, text) => this.waiting.some((envelope) => (envelope.as ?? '') === person && textsOf(envelope).includes(text)),
      typed: (person) => this.#typed(person),
    });
    this.waiting = this.#outbox.waiting();
    this.#connection = this.#connect(options);
    addEventListener('pagehide', this.keep);
    document.addEventListener('visibilitychange', this.keep);
  }

  /** Server time in ms; ticks where a component reads it. */
  readonly now: Now = () => this.#clock.now();

  readonly send: Send = (command, { to = 'activity', as = null, step } = {}): Promise<Answer> => {
    const at = step ?? this.#step();
    if (to === 'activity' && !at) return Promise.resolve({ ok: false, code: 'wrong_stage', again: false });
    return this.#outbox.add({ id: nanoid(), to, step: at, as, command });
  };

  /** The draft of one box of one person on the present step (or of `step`). */
  readonly draft = (box: string, person = '', step = this.update?.room.step?.key ?? 'lobby'): Draft => this.#drafts.open({ step, person, box });

  /** "Big screen here": a phone asks for the wall, or no longer. */
  mirror(on: boolean): void {
    this.#mirror = on;
    if (!on) this.mirrored = null;
    this.#connection.mirror(on);
  }

  /** Comes back after a refusal or after another tab took the seat. */
  again(): void {
    this.refusal = null;
    this.leaving = null;
    this.status = 'connecting';
    this.#connection.again();
  }

  /** Who wrote into boxes of the whole session on this phone. */
  readonly writers = (): readonly string[] => this.#drafts.writers();

  /** Keeps every draft now. */
  readonly keep = (): void => this.#drafts.flush();

  close(): void {
    this.keep();
    removeEventListener('pagehide', this.keep);
    document.removeEventListener('visibilitychange', this.keep);
    this.#outbox.offline();
    this.#connection.close();
  }

  #connect({ face, room, token, reader }: RoomOptions<F>): Connection {
    return connect(
      { face, ...(room && face !== 'phone' && { room }), ...(token && { token }), ...(reader && { reader }) },
      {
        online: () => {
          this.status = 'online';
          this.offlineSince = null;
          this.leaving = null;
          if (this.#mirror) this.#connection.mirror(true);
          this.#outbox.online();
        },
        offline: () => {
          this.status = this.status === 'refused' ? 'refused' : 'offline';
          this.offlineSince ??= Date.now();
          this.#outbox.offline();
        },
        refused: (why) => {
          this.status = 'refused';
          this.refusal = why;
        },
        leaving: (why) => (this.leaving = why),
        time: (now) => this.#clock.set(now),
        card: (card) => (this.card = card),
        view: (update) => this.#see(update),
        live: (live) => this.#hear(live),
        mirror: (update) => {
          if (this.#mirror && update.face === 'screen') this.mirrored = update;
        },
      },
    );
  }

  #see(update: Update): void {
    this.#clock.set(update.now);
    const next = keepRows(this.update, update) as UpdateOf<F>;
    this.#arriving?.(this.update, next);
    this.update = next;
    if (update.live) this.#hear(update.live);
  }

  #hear(live: Live): void {
    this.live = live;
    this.hostGoneSince = live.host === false ? (this.hostGoneSince ?? Date.now()) : null;
  }

  #answered(envelope: Envelope, answer: Answer, known: boolean): void {
    if (known) return;
    if (answer.ok) this.#drafts.arrived(envelope.as ?? '', textsOf(envelope));
    else this.bounced = answer;
  }

  #typed(person: string): void {
    if (Date.now() - this.#typedAt < TYPING_MS) return;
    this.#typedAt = Date.now();
    this.#connection.typing(person);
  }

  #step(): Step | null {
    return this.update?.room.step?.step ?? null;
  }
}

/** Opens a room for one face and keeps it live until `close`. */
export function openRoom<F extends Face>(options: RoomOptions<F>): Room<F> {
  return new Room(options);
}

function textsOf(envelope: Envelope): readonly string[] {
  return Object.entries(envelope.command).flatMap(([field, value]) => (field !== 'type' && typeof value === 'string' ? [value.trim()] : []));
}
