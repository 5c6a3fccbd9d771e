import { join } from 'node:path';
import { openStore } from '../../server/store/store.ts';
import type { RecordedEvent } from '../../shared/kernel/model.ts';
import type { Server } from './server.ts';

export type PastSession = { readonly id: string; readonly title: string; readonly place: string; readonly createdAt: number; readonly exercises: readonly string[]; readonly people: number; readonly log?: readonly RecordedEvent[] };

const LASTED = 3_600_000;
const DAY = 24 * 3_600_000;

/** Sessions that are over, put into a server's data while it is stopped: what a library has after years. */
export async function fillLibrary(server: Server, sessions: readonly PastSession[]): Promise<void> {
  await server.crash();
  const store = openStore({ file: join(server.dataDir, 'data.sqlite'), now: () => Date.now(), fatal: (error) => { throw error; } });
  await Promise.all(sessions.flatMap(({ id, title, place, createdAt, exercises, people, log }, index) => [
    store.directory.addRoom({ id, title, place, code: String(20_000_000 + index), key: `KEY${id}`, reader: `reader-of-${id}`, language: 'en', practice: 0, wifi: null, createdAt, touchedAt: createdAt, endedAt: createdAt + LASTED }),
    ...(log ? [store.events.append(id, 0, log)] : [store.library.keep({ room: id, people, exercises, startedAt: null, search: `${title} ${place} ${exercises.join(' ').replaceAll('-', ' ')}`.toLowerCase() })]),
  ]));
  // As a server leaves them that ran all that time.
  const old = sessions.filter(({ createdAt }) => createdAt + LASTED < Date.now() - 30 * DAY);
  await Promise.all(old.map(({ id, createdAt }) => store.library.wordsGone(id, createdAt + LASTED + 30 * DAY)));
  await store.close();
  await server.start();
}
