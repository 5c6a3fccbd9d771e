import { cleanText, TEXT } from '../../../shared/text.ts';
import type { Answer } from '../../../shared/protocol.ts';
import type { Draft } from '../room/contract.ts';

/** What stands in the room; `base` names that version, '' when there is none. */
export type Standing = { readonly text: string; readonly base: string };

/**
 * A text typed here while others may save it too (CD1, CD6). What is typed stays as it is, whatever the room saves meanwhile, and builds
 * on the version its typist saw. When it is refused as stale its words are `kept`, and the box shows what stands now.
 */
export class WorkingText {
  saving = $state(false);
  readonly #standing: () => Standing;
  /** What was typed and not saved, what it builds on, and refused words: they outlive a reload. */
  readonly #boxes: { readonly words: Draft; readonly base: Draft; readonly kept: Draft };
  #typed = $state<string | null>(null);
  #base = '';
  /** Saved last from here, and the base it was built on. */
  #sent = $state.raw<{ readonly text: string; readonly base: string } | null>(null);

  constructor(standing: () => Standing, draft: (box: string) => Draft, box: string) {
    this.#standing = standing;
    this.#boxes = { words: draft(box), base: draft(`${box}/base`), kept: draft(`${box}/kept`) };
    const { words, base } = this.#boxes;
    if (words.value === '') return;
    this.#typed = words.value;
    this.#base = base.value;
    if (base.value !== standing().base) this.#keep();
  }

  /** What the box shows. */
  get value(): string {
    const { text, base } = this.#standing();
    // Until the view with what was just saved is here, the box shows it all the same.
    return this.#typed ?? (this.#sent?.base === base ? this.#sent.text : text);
  }
  set value(words: string) {
    if (words === this.value) return;
    if (this.#typed === null) this.#from(this.#standing().base);
    this.#typed = words;
    this.#boxes.words.value = words;
  }
  /** Nothing is on its way: what was saved from here has come back as what stands. */
  get settled(): boolean {
    return !this.saving && this.#sent?.base !== this.#standing().base;
  }
  /** There is something to save. */
  get changed(): boolean {
    return this.#typed !== null && clean(this.#typed) !== clean(this.#standing().text);
  }
  /** Words that were refused, to be offered again. */
  get kept(): string | null {
    return this.#boxes.kept.value === '' ? null : this.#boxes.kept.value;
  }

  /** Sends what is in the box; words typed on meanwhile stay in it. */
  async save(send: (text: string, base: string) => Promise<Answer>): Promise<boolean> {
    const text = this.value;
    const standing = this.#standing();
    // Typed on over what was saved from here: it builds on that.
    if (this.#typed === null || this.#sent?.text === standing.text) this.#base = standing.base;
    const base = this.#base;
    this.saving = true;
    const answer = await send(text, base);
    this.saving = false;
    if (answer.ok) {
      this.#sent = { text: clean(text), base };
      if (this.#typed === text) this.#forget();
    } else if (answer.code === 'stale_draft') this.#keep();
    return answer.ok;
  }
  /** The refused words again, on top of what stands now. */
  putBack(): void {
    const words = this.kept;
    if (words === null) return;
    this.#from(this.#standing().base);
    this.#typed = words;
    this.#boxes.words.value = words;
    this.drop();
  }
  drop(): void {
    this.#boxes.kept.clear();
  }

  #from(base: string): void {
    this.#base = base;
    this.#boxes.base.value = base;
  }
  #keep(): void {
    this.#boxes.kept.value = [this.kept, this.#typed].filter(Boolean).join(' ');
    this.#forget();
  }
  #forget(): void {
    this.#typed = null;
    this.#boxes.words.clear();
    this.#boxes.base.clear();
  }
}

const clean = (text: string): string => cleanText(text, TEXT.definition);
