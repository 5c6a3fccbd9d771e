import type { Span } from '../../../../../shared/parts/phrases.ts';
import type { Answer, Refusal } from '../../../../../shared/protocol.ts';

/** Lines of texts that a tap turns on or off, seen at once and sent behind. What the server says counts. */
export class Taps {
  problem = $state.raw<Refusal | null>(null);
  #waiting = $state.raw<Readonly<Record<string, boolean>>>({});
  readonly #send: (text: string, span: Span, on: boolean) => Promise<Answer>;

  constructor(send: (text: string, span: Span, on: boolean) => Promise<Answer>) {
    this.#send = send;
  }

  /** `mine`: what the newest view says. */
  isOn(text: string, span: Span, mine: readonly Span[]): boolean {
    return this.#waiting[keyOf(text, span)] ?? mine.some(({ start, end }) => start === span.start && end === span.end);
  }

  /** How many more are on than the newest view knows; `views` as above, by text. */
  ahead(views: readonly { readonly id: string; readonly lines: readonly Span[]; readonly mine: readonly Span[] }[]): number {
    return views.reduce((sum, { id, lines, mine }) => sum + lines.filter((line) => this.isOn(id, line, mine)).length - mine.length, 0);
  }

  async turn(text: string, span: Span, on: boolean): Promise<void> {
    const key = keyOf(text, span);
    this.#waiting = { ...this.#waiting, [key]: on };
    const answer = await this.#send(text, span, on);
    this.problem = answer.ok ? null : answer;
    if (this.#waiting[key] === on) this.#settle(key, answer.ok);
  }

  /** An accepted tap stays as it is until the view that has it, which comes within a moment. */
  #settle(key: string, ok: boolean): void {
    const drop = (): void => {
      this.#waiting = Object.fromEntries(Object.entries(this.#waiting).filter(([one]) => one !== key));
    };
    if (ok) setTimeout(drop, SETTLE_MS);
    else drop();
  }
}

const SETTLE_MS = 1_500;
const keyOf = (text: string, { start, end }: Span): string => `${text} ${start} ${end}`;
