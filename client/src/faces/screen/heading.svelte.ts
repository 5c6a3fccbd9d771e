import { getContext, setContext } from 'svelte';

/** The title a stage's component gives its own page; null: the one of its words. */
export class Heading {
  title = $state<string | null>(null);
}

const KEY = Symbol('heading');

export const provideHeading = (heading: Heading): Heading => setContext(KEY, heading);
/** Undefined where no frame shows a title, as on a phone that mirrors the wall. */
export const useHeading = (): Heading | undefined => getContext<Heading | undefined>(KEY);
