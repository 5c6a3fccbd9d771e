import type { DraftView } from '../../../../../shared/activities/community-definition/views.ts';
import { cleanText, measureText, TEXT } from '../../../../../shared/text.ts';
import type { Draft } from '../../../room/contract.ts';
import { rootOf, writeMark } from './mark.ts';

/** A text as it is stored: what the group's text is compared with. */
export const clean = (words: string): string => cleanText(words, TEXT.definition);

/** What stands in the box of who holds the pen, and what of it the group has. */
export class OwnBox {
  words = $state('');
  /** What the group has of this box. */
  told = $state('');
  /** The version that `told` is. */
  base = 0;
  /** The last revision that was on its way. */
  sent: string | null = null;
  readonly #draft: Draft;
  readonly #mark: Draft;

  /** `draft`: unsent words, empty while the group has them all. `mark`: what they build on. */
  constructor(draft: Draft, mark: Draft) {
    this.#draft = draft;
    this.#mark = mark;
  }

  get unsent(): boolean {
    return clean(this.words) !== this.told;
  }

  get saved(): boolean {
    return this.#draft.saved;
  }

  get tooLong(): boolean {
    return measureText(clean(this.words)) > TEXT.definition.max;
  }

  /** From the text the group has now. */
  start({ text, version }: DraftView): void {
    this.words = this.told = text ?? '';
    this.base = version;
    this.sent = null;
  }

  /** The group has what was typed here. */
  has(text: string, version: number): void {
    this.told = text;
    this.base = version;
  }

  /** Whether the group's text is this box's, now or a revision ago. A hidden text counts as that. */
  isOwn(text: string | null): boolean {
    return text === null || text === this.told || text === this.sent || text === clean(this.words);
  }

  empty(): void {
    this.words = this.told = '';
  }

  /** Keeps unsent words on this phone; `waits`: some may still come back. */
  note(id: string, waits: boolean): void {
    if (this.unsent) {
      this.#draft.value = this.words;
      this.#mark.value = writeMark({ id: rootOf(id), version: this.base, sent: this.sent });
    } else if (!waits) {
      this.#draft.clear();
      this.#mark.clear();
    }
  }
}
