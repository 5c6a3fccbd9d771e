import { nanoid } from 'nanoid';
import type { Joined, Session } from '../../../shared/http.ts';
import type { Answer, Envelope, Update } from '../../../shared/protocol.ts';
import { STAFF_KEY, type Product } from './product.ts';
import { Refused, Wire, type WireOptions } from './wire.ts';

const JOINS_AT_ONCE = 16;
const HANDSHAKES_AT_ONCE = 50;
/** Handshakes a second that the server admits: phones spread their comeback over N / so many seconds (reliability). */
const COMEBACKS = 400;
const TRIES = 100;
const PATIENCE_MS = 20_000;

export type BenchSeat = { readonly id: string; readonly token: string; wire: Wire };
/** A session with its console, a big screen and `seats` phones, all connected. */
export type BenchRoom = { readonly id: string; readonly seats: readonly BenchSeat[]; readonly console: Wire; readonly screen: Wire; readonly everyone: () => readonly Wire[]; readonly comeBack: (seat: BenchSeat) => Promise<void> };

/** A session of one exercise, Common Ground when none is named, with everybody in the lobby and awake. */
export async function openRoom({ url }: Product, seats: number, exercise: { readonly activity: string; readonly preset: string } = { activity: 'common-ground', preset: '15' }): Promise<BenchRoom> {
  const cookie = await signIn(url);
  const session = (await (await post(url, '/api/sessions', { title: 'Bench', plan: [exercise] }, cookie)).json()) as Session;
  const key = session.card.joinUrl.split('/J')[1] ?? '';
  const console_ = await Wire.connect(url, { auth: { face: 'console', room: session.id }, cookie });
  const screen = await Wire.connect(url, { auth: { face: 'screen', room: session.id, reader: session.screenPath?.split('#key=')[1] ?? '' } });
  await send(console_, { type: 'raiseLimit', limit: Math.max(seats, 400) });

  const phoneOf = (token: string): WireOptions => ({ auth: { face: 'phone', token } });
  const joined = await inTurns(JOINS_AT_ONCE, Array.from({ length: seats }, () => nanoid(22)), async (token) => {
    const { seat } = (await (await post(url, '/api/join', { key, token })).json()) as Joined;
    return { id: seat, token };
  });
  const phones = await inTurns(HANDSHAKES_AT_ONCE, joined, async (seat): Promise<BenchSeat> => ({ ...seat, wire: await admitted(url, phoneOf(seat.token)) }));
  await until('everybody is awake', () => {
    const view = console_.view();
    return view.face === 'console' && view.room.people.length === seats && view.room.people.every(({ presence }) => presence === 'here');
  });
  return {
    id: session.id,
    seats: phones,
    console: console_,
    screen,
    everyone: () => [...phones.map(({ wire }) => wire), console_, screen],
    async comeBack(seat) {
      seat.wire = await admitted(url, phoneOf(seat.token));
    },
  };
}

/** A member of staff's cookie. */
export async function signIn(url: string): Promise<string> {
  return (await post(url, '/api/staff', { key: STAFF_KEY })).headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
}

async function post(url: string, path: string, body: object, cookie = ''): Promise<Response> {
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers: { origin: url, 'content-type': 'application/json', cookie }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return answer;
}

/** Within how many ms the phones of a room come back after a loss. */
export const comebackWindow = (seats: number): number => Math.min(8_000, Math.max(500, (seats / COMEBACKS) * 1_000));

async function admitted(url: string, options: WireOptions): Promise<Wire> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await Wire.connect(url, options);
    } catch (error) {
      const busy = error instanceof Refused && (error.message === 'busy' || error.message === 'closed');
      if (!busy || tries === TRIES) throw error;
      await pause(100 + Math.random() * 200);
    }
  }
}

export function envelope(command: Envelope['command'], rest: Partial<Envelope> = {}): Envelope {
  return { id: nanoid(12), to: 'room', step: null, as: null, command, ...rest };
}

/** Sends a command of the console; throws when it is refused. */
export async function send(wire: Wire, command: Envelope['command'], rest: Partial<Envelope> = {}): Promise<Extract<Answer, { ok: true }>> {
  const answer = await wire.command(envelope(command, rest));
  if (!answer?.ok) throw new Error(`${command.type}: ${answer?.code ?? 'no answer'}`);
  return answer;
}

/** Next or Back, from wherever the room is; resolves with the rev. */
export async function move(room: BenchRoom, type: 'next' | 'back'): Promise<number> {
  const { rev } = await send(room.console, { type, from: whereIs(room.console.view()) });
  await room.console.until(rev);
  return rev;
}

export const whereIs = ({ room }: Update): string => room.step?.key ?? 'lobby';

/** Waits until nothing has come down for 400 ms. */
export async function quiet(room: BenchRoom): Promise<void> {
  let [before, still] = [-1, 0];
  await until('the room is quiet', () => {
    const now = room.everyone().reduce((sum, { pushes, rev }) => sum + pushes + rev, 0);
    still = now === before ? still + 1 : 0;
    before = now;
    return still > 8;
  });
}

/** Looks every 50 ms, for at most 20 s. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; !holds(); await pause(50)) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}.`);
  }
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Runs `work` on each item, at most `atOnce` at a time; results in the order of the items. */
async function inTurns<Item, Result>(atOnce: number, items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index] as Item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
