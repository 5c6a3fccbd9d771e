import type { HttpRefusal } from '../../../../shared/http.ts';

/** What a route answered. `offline`: no answer came at all. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly offline: boolean; readonly refusal: HttpRefusal };

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const NO_ANSWER: HttpRefusal = { code: 'offline', message: '', again: false };

/** Calls one HTTP route of this server (`server/http/ROUTES.md`). Never rejects. */
export async function call<Value>(method: Method, path: string, body?: unknown): Promise<Outcome<Value>> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const answer: unknown = response.status === 204 ? undefined : await response.json();
    if (response.ok) return { ok: true, value: answer as Value };
    return { ok: false, offline: false, refusal: asRefusal(answer) };
  } catch {
    return { ok: false, offline: true, refusal: NO_ANSWER };
  }
}

/** Takes a secret out of the address (`#key=…`) and off the browser's history at once; null when there is none. */
export function takeSecret(): string | null {
  const secret = new URLSearchParams(location.hash.slice(1)).get('key');
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
  return secret;
}

function asRefusal(answer: unknown): HttpRefusal {
  const known = typeof answer === 'object' && answer !== null && 'code' in answer && typeof answer.code === 'string';
  return known ? (answer as HttpRefusal) : { code: 'internal', message: '', again: false };
}
