import type { DraftView } from '../../../../../shared/activities/community-definition/views.ts';
import type { Answer, Refusal } from '../../../../../shared/protocol.ts';
import type { Draft, Send } from '../../../room/contract.ts';
import type { Timers } from '../../../room/timers.ts';
import type { Kept } from './kept.svelte.ts';
import { continues, readMark } from './mark.ts';
import { clean, OwnBox } from './own-box.svelte.ts';
import { createPace, type Pace } from './pace.ts';

export type PenOptions = {
  /** Unsent words of this text; empty while the group has them all. */
  readonly draft: Draft;
  /** What they build on. */
  readonly mark: Draft;
  readonly kept: Kept;
  readonly send: Send;
  readonly timers: Timers;
};
/** Where a text stands: which of the group's two it is, whether it is being written, and K4's ten seconds. */
export type Place = { readonly index: 0 | 1; readonly sending: 'writing' | 'agreeing' | 'sent'; readonly finishing: boolean };
const SLOW_MS = 2_000;
type Command = { readonly type: string } & Readonly<Record<string, unknown>>;

/**
 * One text of a group on one member's phone (CD1). While they hold the pen the box is theirs: revisions go up in pauses, one at a time,
 * each on the version last answered, and nothing that comes down changes the box. Words that are refused are kept and offered.
 */
export class Pen {
  /** The group's text changed under the words in the box, which stand as they were typed: its writer chooses. */
  conflict = $state(false);
  /** Why words could not go, where nothing else says so. */
  problem = $state.raw<Refusal | null>(null);
  /** The kept words go in as soon as the pen comes. */
  wanting = $state(false);
  composes = false;
  #flight = $state.raw<{ readonly base: number; readonly done: Promise<void> } | null>(null);
  /** The answer takes long: without a link words are no longer being sent, they are kept here. */
  #slow = $state(false);
  #view = $state.raw<DraftView | null>(null);
  #place: Place = { index: 0, sending: 'writing', finishing: false };
  /** The version that made a revision stale, until it has come down. */
  #stale: number | null = null;
  #due = false;
  readonly #options: PenOptions;
  readonly #box: OwnBox;
  readonly #pace: Pace;

  constructor(options: PenOptions) {
    this.#options = options;
    this.#box = new OwnBox(options.draft, options.mark);
    this.#pace = createPace(options.timers, () => this.#tell());
  }

  /** What is in the box. */
  get words(): string {
    return this.#box.words;
  }

  set words(text: string) {
    if (text === this.#box.words) return;
    this.#box.words = text;
    this.#note();
    this.#pace.typed();
  }

  get status(): 'sending' | 'saved' | 'unsaved' | 'told' {
    if (!this.#box.unsent) return 'told';
    return this.#flight && !this.#slow ? 'sending' : this.#box.saved ? 'saved' : 'unsaved';
  }

  get tooLong(): boolean {
    return this.#box.tooLong;
  }

  /** The newest view of this text. */
  see(view: DraftView, place: Place): void {
    const before = this.#view;
    const opens = place.sending === 'writing' && this.#place.sending !== 'writing';
    this.#view = view;
    this.#place = place;
    if (before === null) this.#resume(view);
    else if (view.youHold && !before.youHold) this.#start(view);
    else if (view.youHold) this.#compare();
    else if (before.youHold && !this.#flight) this.#lose();
    if (view.youHold && opens && this.#box.unsent) this.#pace.typed();
    this.#afterChange();
  }

  /** An input method began or ended to put letters together. */
  readonly composing = (on: boolean): void => {
    this.composes = on;
    this.#pace.composing(on);
  };
  /** The box was left: that is a pause. */
  readonly left = (): void => this.#pace.flush();

  /** Sends what is in the box; false: it could not go. */
  async settle(): Promise<boolean> {
    this.#pace.stop();
    await this.#flight?.done;
    this.#tell();
    await this.#flight?.done;
    return !this.#box.unsent && !this.conflict;
  }

  /** The kept words go into the box, at once or when the pen comes. */
  putBack(): void {
    this.wanting = true;
    this.#afterChange();
  }

  /** In a conflict: over the text the group has now. */
  keepMine(): void {
    if (this.#view) this.#box.has(this.#view.text ?? '', this.#view.version);
    this.conflict = false;
    this.#note();
    this.#tell();
  }

  /** From the text the group has now; what was typed is kept and offered. */
  useTheirs(): void {
    if (this.#box.unsent) this.#options.kept.keep(this.words);
    if (this.#view) this.#start(this.#view);
  }

  /** K4: what the box's words go along as. */
  late(text: string): Command {
    return { type: 'reviseText', draft: this.#place.index, base: this.#flight ? this.#flight.base + 1 : this.#box.base, text };
  }

  /** The text is no longer this person's group's: what was not sent is kept. */
  leave(): void {
    if (this.#view?.youHold) this.#lose();
  }

  /** The screen goes; unsent words lie in their draft. */
  dispose(): void {
    this.#pace.stop();
  }

  #resume(view: DraftView): void {
    const { draft, mark, kept } = this.#options;
    const left = draft.value;
    const before = readMark(mark.value);
    const goesOn = view.youHold && continues(before, view);
    this.#box.start(view);
    if (left !== '' && goesOn) {
      this.#box.sent = before?.sent ?? null;
      this.words = left;
    } else if (left !== '' && clean(left) !== view.text) kept.keep(left);
    this.#note();
  }

  #start(view: DraftView): void {
    this.#pace.stop();
    this.#box.start(view);
    this.#stale = null;
    this.conflict = false;
    this.#note();
  }

  /** Is what the group has now what was typed here? Then the next revision builds on it; else the writer is asked. */
  #compare(): void {
    const view = this.#view;
    if (!view || (this.#stale === null ? view.version <= this.#box.base : view.version < this.#stale)) return;
    const own = this.#box.isOwn(view.text);
    if (!own && this.#flight) return;
    this.#stale = null;
    this.conflict = !own;
    if (own) this.#box.has(view.text ?? this.#box.told, view.version);
    this.#note();
    if (!own) this.#pace.stop();
    else if (this.#box.unsent) this.#pace.typed();
  }

  #tell(): void {
    const { sending, finishing, index } = this.#place;
    const open = this.#view?.youHold === true && sending === 'writing' && !finishing;
    if (this.#flight) this.#due = true;
    if (this.#flight || !open || this.conflict || this.#stale !== null || !this.#box.unsent || this.tooLong) return;
    const { base, words } = this.#box;
    const text = (this.#box.sent = clean(words));
    const done = this.#options.send({ type: 'reviseText', draft: index, base, text: words }).then((answer) => this.#answered(answer, text, base));
    const calm = this.#options.timers.after(SLOW_MS, () => (this.#slow = true));
    void done.finally(calm);
    this.#flight = { base, done };
    this.#note();
  }

  #answered(answer: Answer, text: string, base: number): void {
    const due = this.#due && answer.ok;
    this.#flight = null;
    this.#slow = this.#due = false;
    this.problem = answer.ok || answer.code === 'stale_draft' || answer.code === 'not_pen' ? null : answer;
    if (answer.ok) this.#box.has(text, Math.max(this.#box.base, base + 1));
    else if (answer.code === 'stale_draft') this.#stale = Number(answer.params?.['version'] ?? base);
    if (!this.#view?.youHold) return this.#lose();
    this.#note();
    this.#compare();
    if (due) this.#tell();
    this.#afterChange();
  }

  /** A text taken while words were on their way leaves them on this phone (CD3); wanted words go in where they can. */
  #afterChange(): void {
    if (!this.#view?.youHold) return;
    const { sending } = this.#place;
    if (sending === 'sent' && this.#box.unsent && !this.#flight) this.useTheirs();
    if (sending !== 'writing' || !this.wanting) return;
    this.wanting = false;
    if (this.#options.kept.words === '') return;
    this.words = this.#options.kept.swap(this.words);
    this.#pace.flush();
  }

  #lose(): void {
    if (this.#box.unsent) this.#options.kept.keep(this.words);
    this.#pace.stop();
    this.#box.empty();
    this.#stale = null;
    this.conflict = false;
    this.#note();
  }

  #note(): void {
    this.#box.note(this.#view?.id ?? '', this.#flight !== null);
  }
}
