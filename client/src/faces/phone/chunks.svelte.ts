import { activityIds, loadPhone, loadWords } from '../../room/activities.ts';
import type { Stages } from '../../room/activities.ts';
import type { ActivityWords, PhoneStageProps } from '../../room/contract.ts';
import { keepFormInView } from './keyboard.ts';
import { fetchLater } from './later.ts';

/** A quiet moment after joining, in which the rest is fetched. */
const REST_MS = 4_000;

/** The phone's parts of the activities, fetched before their step comes and never at a step change. */
export class PhoneChunks {
  stages = $state.raw<Readonly<Record<string, Stages<PhoneStageProps<unknown>>>>>({});
  words = $state.raw<Readonly<Record<string, ActivityWords>>>({});
  /** A part could not be fetched, even after the page was loaded again. */
  failed = $state(false);
  #asked: readonly string[] = [];

  constructor() {
    keepFormInView();
    setTimeout(() => {
      activityIds.forEach((id) => this.need(id));
      fetchLater();
    }, REST_MS);
  }

  need(id: string | undefined): void {
    if (id === undefined || this.#asked.includes(id)) return;
    this.#asked = [...this.#asked, id];
    Promise.all([loadPhone(id), loadWords(id)]).then(
      ([stages, words]) => {
        this.stages = { ...this.stages, [id]: stages };
        this.words = { ...this.words, [id]: words };
      },
      () => {
        this.#asked = this.#asked.filter((one) => one !== id);
        this.failed = true;
      },
    );
  }
}
