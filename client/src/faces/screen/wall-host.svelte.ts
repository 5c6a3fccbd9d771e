import type { HostCommand } from '../../../../shared/kernel/commands.ts';
import type { Room } from '../../room/room.svelte.ts';
import { text } from '../../text/en/screen.ts';
import { announce } from '../../ui/announcer.svelte.ts';
import { NEXT_GUARD_MS, type HostAction } from '../../ui/keys.ts';
import { doubtOf, type Doubt } from '../console/doubt.ts';
import { NextQuestion } from '../console/nextQuestion.svelte.ts';

/** What a host's own big-screen window does with keys: kernel commands, and the question before Next (K4). */
export class WallHost {
  readonly #link: Room<'screen'>;
  /** A short word about what happened; empty most of the time. */
  said = $state('');
  lastNext: number | null = null;
  readonly #question = new NextQuestion(() => {
    const room = this.#link.update?.room;
    return room ? { where: room.step?.key ?? 'lobby', doubt: doubtOf(room, this.#link.live.writing ?? 0) } : null;
  });
  #saidTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(link: Room<'screen'>) {
    this.#link = link;
  }

  /** The question before Next, while it stands (K4). */
  get doubt(): Doubt | null {
    return this.#question.stands;
  }

  act(action: HostAction): void {
    const room = this.#link.update?.room;
    if (!room) return;
    if (action !== 'next') this.#question.drop();
    switch (action) {
      case 'next': return this.#next();
      case 'back': return void this.#tell({ type: 'back', from: room.step?.key ?? 'lobby' });
      case 'blank': return void this.#tell({ type: 'blank', blank: !room.blank });
      case 'join': return void this.#tell({ type: 'showJoin', mode: room.join === 'join' ? 'off' : 'join' });
      case 'qr': return void this.#tell({ type: 'showJoin', mode: room.join === 'qr' ? 'off' : 'qr' });
      case 'undo': return void this.#tell({ type: 'undo' }).then((done) => { if (done) this.#say(text.controls.undone); });
      case 'help':
      case 'fullScreen': return;
    }
  }

  #next(): void {
    const room = this.#link.update?.room;
    const now = Date.now();
    if (!room || room.phase === 'ended' || this.#link.status !== 'online') return;
    if (this.lastNext !== null && now - this.lastNext < NEXT_GUARD_MS) return;
    if (this.#link.waiting.some((envelope) => envelope.command.type === 'next')) return;
    this.lastNext = now;
    const doubt = this.#question.ask();
    if (doubt) announce(`${text.doubt[doubt.kind](doubt.count)} ${text.doubt.again}`);
    else void this.#tell({ type: 'next', from: room.step?.key ?? 'lobby' });
  }

  async #tell(command: HostCommand): Promise<boolean> {
    const answer = await this.#link.send(command, { to: 'room' });
    if (!answer.ok && answer.code !== 'wrong_stage') this.#say(text.controls.refused);
    return answer.ok;
  }

  #say(words: string): void {
    this.said = words;
    clearTimeout(this.#saidTimer);
    this.#saidTimer = setTimeout(() => { this.said = ''; }, 4_000);
  }
}
