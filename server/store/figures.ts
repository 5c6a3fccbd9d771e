import type { SessionFigures } from '../../shared/kernel/summary/figures.ts';
import type { Figures } from '../ports.ts';
import type { Database } from './driver.ts';
import type { Flush } from './flush.ts';

/** What was measured of sessions, in SQLite, as JSON. A row of another version than today's counts as none. */
export function createSqliteFigures(database: Database, flush: Flush): Figures {
  const replace = database.prepare('INSERT INTO figures (room, figures) VALUES (?, ?) ON CONFLICT (room) DO UPDATE SET figures = excluded.figures');
  const ofRoom = database.prepare('SELECT figures FROM figures WHERE room = ?');
  return {
    keep: async (room, figures) => void (await flush.write(() => replace.run(room, JSON.stringify(figures)))),
    of: (room) => {
      const row = ofRoom.get(room);
      const kept = row && (JSON.parse(String(row['figures'])) as { readonly version: number });
      return kept?.version === 1 ? (kept as SessionFigures) : undefined;
    },
  };
}
