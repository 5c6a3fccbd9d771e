import type { ReplayFace, ReplayView } from '../../../shared/http-replay.ts';
import { keepRows } from '../room/rows.ts';
import type { ReplaySource } from './source.ts';

export type Picture<Face extends ReplayFace> = Extract<ReplayView, { face: Face }>;
type Asked = { readonly rev: number; readonly person: number | null };

/** One face's picture of the moment asked for last. The one before stays until the next is here; one request at a time. */
export class Pictures<Face extends ReplayFace> {
  picture = $state.raw<Picture<Face> | null>(null);
  failed = $state(false);
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
      this.failed = !answer.ok;
      if (answer.ok) this.picture = keepRows(this.picture, answer.value);
    }
    this.#asking = false;
  }
}
