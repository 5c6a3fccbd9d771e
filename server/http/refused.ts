import type { HttpRefusal } from '../../shared/http.ts';
import { REFUSALS, type RefusalCode } from './words.ts';

/** A refusal on its way out of a route: `throw refused('not_found')`. */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly extra: { readonly field?: string; readonly seconds?: number };

  constructor(code: RefusalCode, extra: Refused['extra'] = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }

  get status(): number {
    return REFUSALS[this.code].status;
  }

  body(): HttpRefusal {
    const again = this.code === 'slow_down' || this.code === 'read_only';
    return { code: this.code, message: REFUSALS[this.code].message, again, ...this.extra };
  }
}

export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(REFUSALS, code);
}

/** What could not be saved just now (an answer with `again`): the same again later. */
export function tryAgain(readOnly: boolean): Refused {
  return readOnly ? new Refused('read_only', { seconds: 5 }) : new Refused('slow_down', { seconds: 1 });
}
