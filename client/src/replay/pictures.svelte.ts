import type { ReplayFace, ReplayView } from '../../../shared/http-replay.ts';
import type { text } from '../text/en/replay.ts';
import { keepRows } from '../room/rows.ts';
import type { ReplaySource } from './source.ts';

export type Picture<Face extends ReplayFace> = Extract<ReplayView, { face: Face }>;
type Asked = { readonly rev: number; readonly person: number | null };

/** One face's picture of the moment asked for last. The one before stays until the next is here; one request at a time. */
export class Pictures<Face extends ReplayFace> {
  picture = $state.raw<Picture<Face> | null>(null);
  /** Why the picture is not that of the moment; `slow`: it is asked for again. */
  problem = $state<keyof typeof text.problems | null>(null);
  readonly #source: ReplaySource;
  readonly #face: Face;
  #wanted: Asked | null = null;
  #asking = false;

  constructor(source: ReplaySource, face: Face) {
    this.#source = source;
    this.#face = face;
  }

  show(rev: number, person: number | null = null): void {
    this.#wanted = { rev, person };
    if (!this.#asking) void this.#ask();
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    while (this.#wanted) {
      const { rev, person } = this.#wanted;
      this.#wanted = null;
      const answer = await this.#source.view(rev, this.#face, person);
      if (answer.ok) {
        this.picture = keepRows(this.picture, answer.value);
        this.problem = null;
        continue;
      }
      this.problem = answer.refusal.code === 'slow_down' ? 'slow' : 'failed';
      if (this.problem !== 'slow') continue;
      await new Promise((done) => setTimeout(done, (answer.refusal.seconds ?? 1) * 1_000));
      this.#wanted ??= { rev, person };
    }
    this.#asking = false;
  }
}
