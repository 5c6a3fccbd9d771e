import type { Step } from '../../../../shared/kernel/step.ts';
import type { Draft, GoesAlong } from '../../room/contract.ts';
import { sendLate } from '../../room/late.ts';
import type { LateBox, LateSend } from '../../room/late.ts';
import type { Room, UpdateOf } from '../../room/room.svelte.ts';
import { browserTimers } from '../../room/timers.ts';

type PhoneUpdate = UpdateOf<'phone'>;
/** `ready`: someone types in a step that is over; `finish`: and their words will go along by themselves (K4). */
export type Hold = { readonly kind: 'ready' | 'finish'; readonly until: number | null };

const FIELDS = 'input:not([type=radio], [type=checkbox]), textarea';

/**
 * Keeps the step someone is writing in on the phone when the room moves on: a field that has focus is never taken away
 * (experience §2, Focus), and K4's boxes stay for their ten seconds.
 */
export class StepHold {
  /** The update of the step left behind, while it is held. */
  held = $state.raw<PhoneUpdate | null>(null);
  hold = $state.raw<Hold | null>(null);
  readonly #room: Room<'phone'>;
  #boxes: Record<string, LateBox & { readonly step: string }> = {};
  #late: LateSend | null = null;

  constructor(room: Room<'phone'>) {
    this.#room = room;
  }

  /** To be called just before the room's update changes. */
  readonly arriving = (before: PhoneUpdate | null, next: PhoneUpdate): void => {
    const from = before && openStep(before);
    if (!from || this.held) return this.#renew(next);
    if (from.key === openStep(next)?.key) return;
    const boxes = Object.values(this.#boxes).filter((box) => box.step === from.key && box.text().trim() !== '');
    this.#boxes = {};
    if (from.writing && boxes.length > 0 && next.room.phase !== 'ended') {
      this.#late = sendLate(boxes, browserTimers, this.release);
      this.held = before;
      this.hold = { kind: 'finish', until: this.#late.until };
    } else if (typing()) {
      this.held = before;
      this.hold = { kind: 'ready', until: null };
    }
  };

  /** For one person's stage: what its components call to name a box of K4. */
  goesAlong(person: string, step: { readonly key: string; readonly step: Step }): GoesAlong {
    return (box, command) => {
      const draft: Draft = this.#room.draft(box, person, step.key);
      this.#boxes[`${step.key}:${person}:${box}`] = {
        step: step.key,
        text: () => draft.value,
        send: (words) =>
          void this.#room.send(command(words), { as: person, step: step.step }).then((answer) => {
            if (answer.ok) draft.clear();
          }),
      };
    };
  }

  /** On to the step the room is in. What is in the boxes stays in its drafts. */
  readonly release = (): void => {
    this.held = null;
    this.hold = null;
    const late = this.#late;
    this.#late = null;
    late?.stop();
  };

  /** The field was left: nothing is being typed any more. What was just sent may still be refused, and then says so here. */
  left(): void {
    if (this.hold?.kind === 'ready' && !typing() && this.#room.waiting.length === 0) this.release();
  }

  /** The host came back to the step that is held: there is nothing to hold. */
  #renew(next: PhoneUpdate): void {
    if (this.held && this.held.room.step?.key === openStep(next)?.key) this.release();
  }
}

/** The step people are in; after the end there is none, though the room still knows its last. */
function openStep({ room }: PhoneUpdate): PhoneUpdate['room']['step'] {
  return room.phase === 'ended' ? null : room.step;
}

function typing(): boolean {
  return document.activeElement?.matches(FIELDS) ?? false;
}
