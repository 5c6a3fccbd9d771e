import { describe, expect, it } from 'vitest';
import type { JoinBody } from '../../../../shared/http.ts';
import { memoryStore } from '../../room/storage.ts';
import type { Store } from '../../room/storage.ts';
import { lastingStore } from '../../room/testing.ts';
import { requestSeat } from './join.ts';
import type { JoinAsk, JoinWait } from './join.ts';

type Reply = { readonly status: number; readonly body: unknown } | 'no answer' | 'not json';
const joined = { room: 'room1', seat: 's1', title: 'Our Community', language: 'en' };
const yes: Reply = { status: 200, body: joined };
const no = (code: string, more = {}): Reply => ({ status: 400, body: { code, message: '', again: false, ...more } });

/** Answers each ask with the next reply; waits take no time. */
async function ask(replies: readonly Reply[], what: JoinAsk = { code: '482913' }, store: Store = lastingStore()): Promise<{ result: unknown; bodies: JoinBody[]; waits: (JoinWait | null)[]; pauses: number[] }> {
  const bodies: JoinBody[] = [];
  const waits: (JoinWait | null)[] = [];
  const pauses: number[] = [];
  const result = await requestSeat('/api/join', what, {
    store,
    waiting: (wait) => waits.push(wait),
    timers: {
      now: () => 0,
      random: () => 0.5,
      after: (ms, run) => {
        pauses.push(ms);
        queueMicrotask(run);
        return () => undefined;
      },
    },
    fetch: (_path, init) => {
      bodies.push(JSON.parse(init.body as string) as JoinBody);
      const reply = replies[bodies.length - 1] ?? yes;
      if (reply === 'no answer') return Promise.reject(new TypeError('Failed to fetch'));
      if (reply === 'not json') return Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 }));
      return Promise.resolve(Response.json(reply.body, { status: reply.status }));
    },
  });
  return { result, bodies, waits, pauses };
}

describe('taking a seat', () => {
  it('sends a token of its own making that fits the server, with what was typed', async () => {
    const { result, bodies } = await ask([yes], { code: '482913', name: 'Rosa', table: 3 });
    expect(bodies).toEqual([{ code: '482913', name: 'Rosa', table: 3, token: expect.stringMatching(/^[\w-]{22}$/) as unknown }]);
    expect(result).toEqual({ ok: true, joined, token: bodies[0]?.token });
  });

  it('asks with the same token after a lost answer, so that it is the same seat', async () => {
    for (const lost of ['no answer', 'not json'] as const) {
      const { bodies, waits } = await ask([lost, lost, yes]);
      expect(new Set(bodies.map((body) => body.token)).size).toBe(1);
      expect(waits).toEqual([{ seconds: null }, { seconds: null }, null]);
    }
  });

  it('asks with the same token after a reload in the middle', async () => {
    const store = lastingStore();
    store.set('tp:joining:482913', 'x'.repeat(22));
    const { bodies } = await ask([yes], undefined, store);
    expect(bodies[0]?.token).toBe('x'.repeat(22));
    expect(store.keys('tp:joining')).toEqual([]);
  });

  it('waits by itself when told to slow down, says how long, and spreads the next tries', async () => {
    const { result, waits, pauses } = await ask([no('slow_down', { again: true, seconds: 4 }), no('read_only', { again: true }), yes]);
    expect(result).toMatchObject({ ok: true });
    expect(waits).toEqual([{ seconds: 4 }, { seconds: 1 }, null]);
    expect(pauses).toEqual([4_500, 1_500]);
  });

  it('makes a new token when the server says that this one is used', async () => {
    const { result, bodies } = await ask([no('token_used'), yes]);
    expect(result).toMatchObject({ ok: true });
    expect(bodies[0]?.token).not.toBe(bodies[1]?.token);
  });

  it.each(['bad_code', 'full', 'over', 'locked', 'bad_link', 'invalid'])('comes back with any other refusal: %s', async (code) => {
    expect((await ask([no(code)])).result).toEqual({ ok: false, code });
  });

  it('works where the browser keeps nothing', async () => {
    const { bodies } = await ask(['no answer', yes], undefined, memoryStore());
    expect(bodies[0]?.token).toBe(bodies[1]?.token);
  });
});
