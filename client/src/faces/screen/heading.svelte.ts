import { getContext, setContext } from 'svelte';

/** The title a stage's component gives its own page. */
export class Heading {
  #title = $state<string | null>(null);
  #owner: object | null = null;

  /** null: the one of the stage's words. */
  get title(): string | null {
    return this.#title;
  }

  set(owner: object, title: string): void {
    this.#owner = owner;
    this.#title = title;
  }

  /** The title stays when another part of the stage has set its own meanwhile. */
  leave(owner: object): void {
    if (this.#owner === owner) this.#title = null;
  }
}

const KEY = Symbol('heading');

export const provideHeading = (heading: Heading): Heading => setContext(KEY, heading);
/** Undefined where no frame shows a title, as on a phone that mirrors the wall. */
export const useHeading = (): Heading | undefined => getContext<Heading | undefined>(KEY);
