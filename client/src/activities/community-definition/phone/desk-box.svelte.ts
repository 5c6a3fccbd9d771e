import type { VersionView } from '../../../../../shared/activities/community-definition/views.ts';
import type { Refusal } from '../../../../../shared/protocol.ts';
import type { Draft, Send } from '../../../room/contract.ts';
import type { Kept } from './kept.svelte.ts';
import { clean } from './own-box.svelte.ts';

/** The base of words begun before there was any version. */
const NONE = 'none';
const idOf = (version: VersionView | null): string => version?.id ?? NONE;
const textOf = (version: VersionView | null): string => version?.text ?? '';

/** `draft`: words not saved as a version; `mark`: the version they were begun upon. */
export type DeskOptions = { readonly draft: Draft; readonly mark: Draft; readonly kept: Kept; readonly send: Send };

/**
 * The room's text in the box of a named drafter (CD6). Untouched it shows the newest version; from the first letter, or while the
 * caret is in it, it is theirs, and a newer version only lets them choose.
 */
export class DeskBox {
  problem = $state.raw<Refusal | null>(null);
  saved = $state(false);
  busy = $state(false);
  composes = false;
  #newest = $state.raw<VersionView | null>(null);
  #words = $state('');
  #base = $state(NONE);
  /** What the base says. */
  #begun = $state('');
  #seen = false;
  #focused = false;
  readonly #options: DeskOptions;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  get words(): string {
    return this.#words;
  }

  set words(text: string) {
    if (text === this.#words) return;
    this.#words = text;
    this.saved = false;
    this.#note();
  }

  get onPhone(): boolean {
    return this.#options.draft.saved;
  }

  /** The box has words that the version it was begun upon has not. */
  get changed(): boolean {
    return clean(this.#words) !== this.#begun;
  }

  /** A newer version came under words that were being changed. */
  get newer(): boolean {
    return this.#base !== idOf(this.#newest) && clean(this.#words) !== textOf(this.#newest);
  }

  /** The newest version there is. */
  see(newest: VersionView | null): void {
    const first = !this.#seen;
    this.#seen = true;
    this.#newest = newest;
    const text = textOf(newest);
    if (first && this.#options.draft.value !== '') this.#resume();
    else if (first || (!this.changed && !this.#focused)) this.useNewest();
    else if (text === this.#begun || text === clean(this.#words)) this.#buildOn(newest);
  }

  focus(on: boolean): void {
    this.#focused = on;
    if (!on && !this.changed) this.useNewest();
  }

  /** In a conflict: over the newest version. */
  keepMine(): void {
    this.#buildOn(this.#newest);
  }

  /** From the newest version; what was typed is kept and offered. */
  useNewest(): void {
    if (this.changed && this.#words !== '') this.#options.kept.keep(this.#words);
    this.#words = textOf(this.#newest);
    this.#buildOn(this.#newest);
  }

  putBack(): void {
    this.words = this.#options.kept.swap(this.#words);
  }

  async save(): Promise<void> {
    if (this.busy) return;
    const [text, base] = [this.#words, this.#base];
    this.busy = true;
    const answer = await this.#options.send({ type: 'saveVersion', base: base === NONE ? null : base, text });
    this.busy = false;
    this.problem = answer.ok ? null : answer;
    if (!answer.ok) return;
    this.saved = true;
    this.#begun = clean(text);
    if (textOf(this.#newest) === this.#begun) this.#base = idOf(this.#newest);
    this.#note();
  }

  #resume(): void {
    this.#words = this.#options.draft.value;
    this.#base = this.#options.mark.value || idOf(this.#newest);
    this.#begun = this.#base === idOf(this.#newest) ? textOf(this.#newest) : '';
  }

  #buildOn(version: VersionView | null): void {
    this.#base = idOf(version);
    this.#begun = textOf(version);
    this.#note();
  }

  #note(): void {
    const { draft, mark } = this.#options;
    if (this.changed) {
      draft.value = this.#words;
      mark.value = this.#base;
    } else {
      draft.clear();
      mark.clear();
    }
  }
}
