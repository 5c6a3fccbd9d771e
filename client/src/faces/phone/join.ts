import { nanoid } from 'nanoid';
import type { HttpRefusal, JoinBody, Joined } from '../../../../shared/http.ts';
import type { Store } from '../../room/storage.ts';
import type { Timers } from '../../room/timers.ts';

export type JoinPath = '/api/join' | '/api/move';
/** `/api/move` takes the same body without name and table. */
export type JoinAsk = Omit<JoinBody, 'token'>;
export type JoinResult = { readonly ok: true; readonly joined: Joined; readonly token: string } | { readonly ok: false; readonly code: string };
/** What the person reads while the phone waits and tries again by itself. `seconds` null: the server cannot be reached. */
export type JoinWait = { readonly seconds: number | null };

export type JoinTools = {
  readonly store: Store;
  readonly timers: Timers;
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  readonly waiting: (wait: JoinWait | null) => void;
};

const UNREACHABLE_MS = 2_000;
const ANSWER_MS = 8_000;
/** 22 letters of 6 bits: 132 bits. */
const TOKEN_LETTERS = 22;

/**
 * Takes a seat. The phone makes the token and keeps it before asking, so that a repeat after a lost answer is the same
 * seat; `slow_down` and a dead link are waited out; any other refusal comes back with its code.
 */
export async function requestSeat(path: JoinPath, ask: JoinAsk, tools: JoinTools): Promise<JoinResult> {
  const name = `tp:joining:${ask.key ?? ask.code ?? ''}`;
  for (;;) {
    const token = tools.store.get(name) ?? nanoid(TOKEN_LETTERS);
    tools.store.set(name, token);
    const answer = await post(path, { ...ask, token }, tools);
    if (answer === null) await wait(tools, null, UNREACHABLE_MS);
    else if ('room' in answer) {
      tools.store.remove(name);
      tools.waiting(null);
      return { ok: true, joined: answer, token };
    } else if (answer.again) await wait(tools, Math.max(1, Math.ceil(answer.seconds ?? 1)), 1000 * Math.max(1, answer.seconds ?? 1) + 1000 * tools.timers.random());
    else {
      tools.store.remove(name);
      if (answer.code === 'token_used') continue;
      tools.waiting(null);
      return { ok: false, code: answer.code };
    }
  }
}

async function post(path: JoinPath, body: JoinBody, tools: JoinTools): Promise<Joined | HttpRefusal | null> {
  try {
    const response = await tools.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    return (await response.json()) as Joined | HttpRefusal;
  } catch {
    return null;
  }
}

function wait(tools: JoinTools, seconds: number | null, ms: number): Promise<void> {
  tools.waiting({ seconds });
  return new Promise((done) => void tools.timers.after(ms, done));
}
