import type { Session } from '../../../shared/http.ts';
import type { ReplayLine } from '../../../shared/http-replay.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import type { RoomRecord } from '../../ports.ts';
import { sessionFile } from '../../transfer/write.ts';
import { figures, quantile, type Figures } from './figures.ts';
import { longSession } from './long-session.ts';
import { startProduct, STAFF_KEY, type Options } from './product.ts';

const EVENTS = 20_000;
const JUMPS = 200;
/** A step that leads round the whole session before it meets a moment again. */
const STRIDE = 7_919;

/**
 * An ended session of 20,000 events is opened (its line and the wall at its start), then jumped about in: the wall, the console and one phone,
 * at moments far from each other.
 */
export async function replay(options: Options): Promise<Figures> {
  const log = longSession(options.seats, EVENTS);
  const product = await startProduct(options);
  const { url } = product;
  const call = async (path: string, cookie: string, body?: unknown): Promise<Response> => {
    const answer = await fetch(`${url}${path}`, { headers: { origin: url, cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer;
  };
  const cookie = (await call('/api/staff', '', { key: STAFF_KEY })).headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  const { id } = (await (await call('/api/import', cookie, sessionFile(recordOf(log.at(-1)?.at ?? 0), log, packageJson.version))).json()) as Session;
  // The server that has just read the file knows the session: a fresh one has to open it.
  await product.stop();
  await product.start();

  const view = async (rev: number, face: string): Promise<void> => void (await (await call(`/api/sessions/${id}/replay/view?rev=${rev}&face=${face}`, cookie)).text());
  const opening = performance.now();
  const line = (await (await call(`/api/sessions/${id}/replay`, cookie)).json()) as ReplayLine;
  await view(line.bars[0]?.from ?? 1, 'screen');
  const openedMs = performance.now() - opening;
  const last = line.after.length + 1;
  const phone = performance.now();
  await view(Math.floor(last * 0.9), `phone&person=7`);
  const firstPhoneMs = performance.now() - phone;
  const jumps: number[] = [];
  for (let jump = 1; jump <= JUMPS; jump += 1) {
    const face = ['screen', 'console', 'phone&person=7'][jump % 3] ?? 'screen';
    const from = performance.now();
    await view(1 + ((jump * STRIDE) % last), face);
    jumps.push(performance.now() - from);
  }
  const { rssMb } = await product.usage();
  await product.stop();
  product.remove();
  return figures('replay', options.seats, { openedMs, firstPhoneMs, jumpP50Ms: quantile(jumps, 0.5), jumpP99Ms: quantile(jumps, 0.99), rssMb });
}

const recordOf = (endedAt: number): RoomRecord => ({
  id: 'bench', code: '482913', key: 'ABCDEFGH12345', reader: 'reader', title: 'Bench', place: '', language: 'en', practice: 0, wifi: null, createdAt: endedAt, touchedAt: endedAt, endedAt,
});
