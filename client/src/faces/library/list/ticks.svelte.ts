import { text } from '../../../text/en/library.ts';
import { announce } from '../../../ui/announcer.svelte.ts';

/** Which sessions are ticked, by id. */
export function createTicks() {
  let ticked = $state.raw<ReadonlySet<string>>(new Set());
  const drop = (id: string): void => { ticked = new Set([...ticked].filter((one) => one !== id)); };

  return {
    get ticked() { return ticked; },
    tick: (id: string, on: boolean): void => {
      if (on) ticked = new Set([...ticked, id]);
      else drop(id);
      announce(text.compare.ticked(ticked.size));
    },
    drop,
    untick: (): void => { ticked = new Set(); },
  };
}
