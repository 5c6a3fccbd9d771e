import type { AnyActivity, BotMove, ParticipantId, Registry, SeatId } from '../../shared/kernel/activity.ts';
import type { Random } from '../../shared/kernel/random.ts';
import { viewRoom } from '../../shared/kernel/room.ts';
import type { Mine, PhoneRoom } from '../../shared/kernel/views.ts';
import { stepKey } from '../../shared/kernel/step.ts';
import type { Clock } from '../ports.ts';
import type { OpenRoom } from '../rooms/open-room.ts';
import type { Connection } from '../sockets/connection.ts';
import type { Gateway } from '../sockets/gateway.ts';
import type { Role } from './roles.ts';

export type PretendDeps = { readonly registry: Registry; readonly clock: Clock; readonly gateway: Gateway; readonly random: Random };

/** Nothing to do now: look again after this, in ms before pace. */
const LOOK_AGAIN_MS = 4_000;
/** The sleeper is awake, then asleep, for so long; asleep shows after 30 s. Real time: phones do not sleep faster. */
const AWAKE_MS = 90_000;
const ASLEEP_MS = 75_000;
/** The leaver stays for so long once the exercises have begun, before pace. */
const STAYS_MS = 150_000;

/** A seat like any other, driven by the exercises' own bots on nothing but its phone's view. `pace` divides its waiting times. */
export class PretendPerson {
  readonly #deps: PretendDeps;
  readonly #connection: Connection;
  readonly #seat: SeatId;
  readonly #room: OpenRoom;
  readonly #role: Role;
  readonly #pace: number;
  readonly #memory = new Map<string, unknown>();
  #detach: (() => void) | null = null;
  #cancelMove: () => void = () => undefined;
  #cancelRole: () => void = () => undefined;
  #leaving = false;
  #commands = 0;

  constructor(deps: PretendDeps, room: OpenRoom, seat: SeatId, role: Role, pace: number) {
    this.#deps = deps;
    this.#room = room;
    this.#seat = seat;
    this.#role = role;
    this.#pace = pace;
    this.#connection = { room, authority: 'participant', face: 'phone', key: seat, seat, link: null };
  }

  start(): void {
    this.#connect();
    if (this.#role === 'sleeper') this.#wait(AWAKE_MS, () => this.#sleep());
    this.#plan(1_000);
  }

  stop(): void {
    this.#cancelMove();
    this.#cancelRole();
    this.#detach?.();
    this.#detach = null;
  }

  #connect(): void {
    this.#detach ??= this.#room.attach(this.#seat);
  }

  #wait(ms: number, run: () => void): void {
    this.#cancelRole = this.#deps.clock.at(this.#deps.clock.now() + ms, run);
  }

  #sleep(): void {
    this.#detach?.();
    this.#detach = null;
    this.#wait(ASLEEP_MS, () => {
      this.#connect();
      this.#wait(AWAKE_MS, () => this.#sleep());
    });
  }

  #plan(afterMs: number): void {
    const wait = Math.max(50, afterMs / this.#pace);
    this.#cancelMove = this.#deps.clock.at(this.#deps.clock.now() + wait, () => this.#look());
  }

  #look(): void {
    const face = viewRoom(this.#deps.registry, this.#room.live.state, { face: 'phone', seat: this.#seat });
    if (face.face !== 'phone' || face.room.phase === 'ended') return;
    if (this.#role === 'leaver' && !this.#leaving && face.room.phase === 'open') {
      this.#leaving = true;
      this.#wait(STAYS_MS / this.#pace, () => this.stop());
    }
    const [me] = face.mine;
    const chosen = this.#detach && me ? this.#choose(face.room, me) : null;
    if (!chosen || !me) {
      this.#plan(LOOK_AGAIN_MS);
      return;
    }
    this.#memory.set(chosen.run, chosen.move.memory);
    this.#cancelMove = this.#deps.clock.at(this.#deps.clock.now() + chosen.move.afterMs / this.#pace, () => {
      if (chosen.move.command) void this.#send(face.room, me.id, chosen.move.command).finally(() => this.#plan(500));
      else this.#plan(LOOK_AGAIN_MS);
    });
  }

  #choose(room: PhoneRoom, me: Mine): { readonly run: string; readonly move: BotMove<{ readonly type: string }> } | null {
    const activity: AnyActivity | undefined = room.step ? this.#deps.registry.get(room.step.activity) : undefined;
    if (!activity || !room.step || me.view === null || me.presence === 'gone') return null;
    const { run } = room.step.step;
    const move: BotMove<{ readonly type: string }> = activity.bot(me.view, this.#memory.get(run) ?? null, this.#deps.random);
    return { run, move };
  }

  /** Through the gateway's own path; a step that has moved on meanwhile simply refuses it. */
  async #send(room: PhoneRoom, as: ParticipantId, command: { readonly type: string }): Promise<void> {
    if (!this.#detach || !room.step) return;
    const { current } = this.#room.live.state;
    if (!current || stepKey(current) !== room.step.key) return;
    this.#commands += 1;
    const id = `${this.#seat}-${this.#deps.random.id(8)}-${this.#commands}`;
    await this.#deps.gateway.handleCommand(this.#connection, { id, to: 'activity', step: room.step.step, as, command: { ...command } });
  }
}
