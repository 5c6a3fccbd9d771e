import type { Draft } from '../../../room/contract.ts';

/** Words that could not go into the shared text: kept on this phone and offered again (CD1). Nothing else is ever thrown away for them. */
export class Kept {
  /** `mine`: typed here. `before`: what stood in the box when others were put back. */
  from = $state<'mine' | 'before'>('mine');
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  get words(): string {
    return this.#draft.value;
  }

  keep(words: string): void {
    const old = this.#draft.value;
    this.from = 'mine';
    this.#draft.value = old === '' || words.includes(old.trim()) ? words : `${old}\n${words}`;
  }

  /** Gives the kept words for those that stood in their place, which are kept now. */
  swap(stood: string): string {
    const words = this.#draft.value.replaceAll('\n', ' ');
    this.clear();
    if (stood.trim() !== '' && stood.trim() !== words.trim()) {
      this.#draft.value = stood;
      this.from = 'before';
    }
    return words;
  }

  clear(): void {
    this.#draft.clear();
  }
}
