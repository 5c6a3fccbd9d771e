import { createContext } from 'svelte';
import type { HostCommand } from '../../../../shared/kernel/commands.ts';
import type { ConsoleRoom } from '../../../../shared/kernel/views.ts';
import type { SessionForMe } from '../../../../shared/http.ts';
import type { Answer, Card, Refusal } from '../../../../shared/protocol.ts';
import { activityIds } from '../../room/activities.ts';
import { loadConsole, loadAllWords } from '../../room/activities-host.ts';
import type { Stages } from '../../room/activities.ts';
import type { ConsoleStageProps, Send } from '../../room/contract.ts';
import type { AllWords } from '../../room/activities-host.ts';
import { openRoom } from '../../room/room.svelte.ts';
import { openStore } from '../../room/storage.ts';
import type { Room } from '../../room/room.svelte.ts';
import { text } from '../../text/en/console.ts';
import { announce } from '../../ui/announcer.svelte.ts';
import { NEXT_GUARD_MS } from '../../ui/keys.ts';
import type { Toast } from '../../ui/Toaster.svelte';
import type { Outcome } from '../host/http.ts';
import { doubtOf } from './doubt.ts';
import type { Doubt } from './doubt.ts';
import { NextQuestion } from './nextQuestion.svelte.ts';
import { didWords } from './didWords.ts';
import type { MoreSection } from './moreSections.ts';
import { nextLabel } from './nextLabel.ts';
import { personNames } from './people.ts';
import { BigScreen } from './bigScreen.svelte.ts';

const LETTERS = 'tp:letters';

/** What the desk hangs on: a live room, or a picture of an old one. */
export type DeskLink = Pick<Room<'console'>, 'update' | 'card' | 'live' | 'status' | 'refusal' | 'leaving' | 'mirrored' | 'waiting' | 'send' | 'draft' | 'now' | 'mirror' | 'again' | 'close'>;

/** The host's desk: one room as the console sees it, and everything the host can do from any of its parts. */
export class Desk {
  readonly link: DeskLink;
  readonly bigScreen: BigScreen;
  session = $state.raw<SessionForMe>() as SessionForMe;
  words = $state.raw<ReadonlyMap<string, AllWords>>(new Map());
  /** Each activity's console components, fetched before its first step. */
  stages = $state.raw<ReadonlyMap<string, Stages<ConsoleStageProps<unknown>>>>(new Map());
  /** Single letters work as keys (WCAG 2.1.4). */
  letters = $state(true);
  /** Height of the bar at the foot, in CSS px: toasts and sheets stay above it. */
  barPx = $state(0);
  /** Which drawer or dialog is open. */
  more = $state(false);
  moreSection = $state<MoreSection | null>('time');
  roomCheck = $state(false);
  /** A phone on the room's Wi-Fi has reached this server. */
  reached = $state(false);
  /** The person whose dialog is open. */
  person = $state<string | null>(null);
  lastNext = $state<number | null>(null);
  readonly names = $derived.by(() => personNames(this.link.update?.room.people ?? [], text.unnamed));
  readonly label = $derived.by(() => nextLabel(this.room, (activity) => this.words.get(activity)));

  readonly #store = openStore();
  /** The last command sent from here: names what Undo would take back. */
  #last = $state('');
  #said = $state.raw<Toast | null>(null);
  #dismissed = $state<number | null>(null);
  #saidCount = 0;
  readonly #question = new NextQuestion(() => {
    const room = this.link.update?.room;
    return room ? { where: room.step?.key ?? 'lobby', doubt: doubtOf(room, this.link.live.writing ?? 0) } : null;
  });

  constructor(session: SessionForMe, link: DeskLink = openRoom({ face: 'console', room: session.id })) {
    this.session = session;
    this.letters = this.#store.get(LETTERS) !== 'off';
    this.link = link;
    this.bigScreen = new BigScreen(session.id);
    this.link.mirror(session.role !== 'moderate');
    for (const id of activityIds) {
      void loadAllWords(id).then((found) => { this.words = new Map(this.words).set(id, found); });
      void loadConsole(id).then((found) => { this.stages = new Map(this.stages).set(id, found); });
    }
  }

  /** The room's view; ask only once the first one is here. */
  get room(): ConsoleRoom {
    const room = this.link.update?.room;
    if (!room) throw new Error('The first view is not here yet.');
    return room;
  }
  get card(): Card {
    return this.link.card ?? this.session.card;
  }
  get online(): boolean {
    return this.link.status === 'online';
  }
  get authority(): 'host' | 'helper' {
    return this.session.role === 'moderate' ? 'helper' : 'host';
  }
  /** The 80 % question, while it stands [K4]. */
  get doubt(): Doubt | null {
    return this.#question.stands;
  }
  /** The toast at the foot: what was refused, or what can be taken back. */
  get toast(): Toast | null {
    if (this.#said) return this.#said;
    const { undoUntil } = this;
    if (undoUntil === null || undoUntil === this.#dismissed) return null;
    return { id: undoUntil, words: didWords(this.#last), onundo: () => void this.undo() };
  }
  /** Until when this console's last command can be taken back, in server time; null: nothing to take back. */
  get undoUntil(): number | null {
    const undo = this.link.update?.room.undo ?? null;
    return undo && this.link.now() < undo.until ? undo.until : null;
  }
  dismissToast(): void {
    if (this.#said) this.#said = null;
    else this.#dismissed = this.link.update?.room.undo?.until ?? null;
  }

  /** Sends a kernel command; says so when it is refused. True once it is saved. */
  async tell(command: HostCommand): Promise<boolean> {
    return (await this.send(command, { to: 'room' })).ok;
  }
  /** The activity components' way up: as `Send`, with every refusal said in words. */
  readonly send: Send = async (command, options): Promise<Answer> => {
    const answer = await this.link.send(command, options);
    if (answer.ok) this.#last = command.type;
    if (!answer.ok) this.say(this.#refusalWords(answer));
    return answer;
  };

  /** Next, with the question before it [K4]; a second press within 400 ms is the same press. */
  next(): void {
    const { room } = this;
    const now = Date.now();
    if (!this.online) return this.say(text.next.offline);
    if (room.nextMove.kind === 'none') return;
    if (this.lastNext !== null && now - this.lastNext < NEXT_GUARD_MS) return;
    // One that still waits for its answer is the same press too.
    if (this.link.waiting.some((envelope) => envelope.command.type === 'next')) return;
    this.lastNext = now;
    const doubt = this.#question.ask();
    if (doubt) announce(`${text.next.doubt[doubt.kind](doubt.count)} ${text.next.doubt.again}`);
    else void this.tell({ type: 'next', from: room.step?.key ?? 'lobby' });
  }
  back(): void {
    if (!this.online) return this.say(text.next.offline);
    if (this.room.canGoBack) void this.tell({ type: 'back', from: this.room.step?.key ?? 'lobby' });
  }
  async undo(): Promise<void> {
    if (await this.tell({ type: 'undo' })) announce(text.undone);
  }
  blank(): void {
    void this.tell({ type: 'blank', blank: !this.room.blank });
  }
  showJoin(mode: 'join' | 'qr'): void {
    void this.tell({ type: 'showJoin', mode: this.room.join === mode ? 'off' : mode });
  }
  showMore(section: MoreSection): void {
    this.moreSection = section;
    this.more = true;
  }
  setLetters(on: boolean): void {
    this.letters = on;
    this.#store.set(LETTERS, on ? 'on' : 'off');
  }
  /** One sentence at the foot of the page. */
  say(words: string): void {
    this.#saidCount += 1;
    this.#said = { id: `said-${this.#saidCount}`, words };
  }
  /** Says why a route of the server refused. */
  refusedHttp(answer: Extract<Outcome<unknown>, { ok: false }>): void {
    this.say(answer.offline ? text.link.unreachable : answer.refusal.message || text.refused);
  }
  close(): void {
    this.#question.drop();
    this.bigScreen.close();
    this.link.close();
  }

  #refusalWords({ code, params }: Refusal): string {
    const own = this.words.get(this.link.update?.room.step?.activity ?? '')?.refusals[code]?.(params ?? {});
    const known: Readonly<Record<string, string>> = text.refusals;
    return own ?? known[code] ?? text.refused;
  }
}

export const [useDesk, provideDesk] = createContext<Desk>();
