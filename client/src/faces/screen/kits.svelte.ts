import { activityIds, loadScreen, loadWords } from '../../room/activities.ts';
import type { Stages } from '../../room/activities.ts';
import type { ActivityWords, ScreenStageProps } from '../../room/contract.ts';

export type Kit = { readonly stages: Stages<ScreenStageProps<unknown>>; readonly words: ActivityWords };

/** The wall's parts of every exercise, fetched at once when the page opens and never at a step change. */
class Kits {
  all = $state.raw<ReadonlyMap<string, Kit>>(new Map());
  #asked = false;

  load(): void {
    if (this.#asked) return;
    this.#asked = true;
    for (const id of activityIds) {
      void Promise.all([loadScreen(id), loadWords(id)]).then(([stages, words]) => {
        this.all = new Map(this.all).set(id, { stages, words });
      });
    }
  }
}

export const kits = new Kits();
