import { Plain } from '../plain.ts';
import type { Database } from './driver.ts';

/** Each entry lifts the file by one version and is never changed after a release; `user_version` counts them. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE events (
     room TEXT NOT NULL, rev INTEGER NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL,
     command_id TEXT NOT NULL, idx INTEGER NOT NULL, event TEXT NOT NULL,
     PRIMARY KEY (room, rev), UNIQUE (room, command_id, idx)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE rooms (
     id TEXT PRIMARY KEY, code TEXT NOT NULL, key TEXT NOT NULL UNIQUE, reader TEXT NOT NULL, title TEXT NOT NULL,
     place TEXT NOT NULL, language TEXT NOT NULL, practice INTEGER NOT NULL, wifi TEXT, created_at INTEGER NOT NULL,
     touched_at INTEGER NOT NULL, ended_at INTEGER
   ) STRICT;
   CREATE UNIQUE INDEX rooms_open_code ON rooms (code) WHERE ended_at IS NULL;
   CREATE TABLE retired_codes (code TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;
   CREATE TABLE plans (id TEXT PRIMARY KEY, name TEXT NOT NULL, items TEXT NOT NULL) STRICT;
   CREATE TABLE links (
     id TEXT PRIMARY KEY, room TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE, role TEXT NOT NULL, label TEXT NOT NULL,
     created_at INTEGER NOT NULL, revoked_at INTEGER, token_hash TEXT NOT NULL UNIQUE
   ) STRICT;
   CREATE TABLE staff_sessions (
     id TEXT PRIMARY KEY, link TEXT REFERENCES links (id) ON DELETE CASCADE, created_at INTEGER NOT NULL,
     token_hash TEXT NOT NULL UNIQUE
   ) STRICT;
   CREATE INDEX staff_sessions_link ON staff_sessions (link);
   CREATE TABLE seats (token_hash TEXT PRIMARY KEY, room TEXT NOT NULL, seat TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE INDEX seats_room ON seats (room, seat);
   CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;`,
  `CREATE TABLE shares (
     id TEXT PRIMARY KEY, room TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE, label TEXT NOT NULL, replay INTEGER NOT NULL,
     created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, revoked_at INTEGER, key_hash TEXT NOT NULL UNIQUE
   ) STRICT;
   CREATE INDEX shares_room ON shares (room);
   CREATE TABLE share_cookies (
     cookie_hash TEXT PRIMARY KEY, share TEXT NOT NULL REFERENCES shares (id) ON DELETE CASCADE
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX share_cookies_share ON share_cookies (share);`,
  `ALTER TABLE rooms ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE rooms ADD COLUMN binned_at INTEGER;
   ALTER TABLE rooms ADD COLUMN words_gone_at INTEGER;
   CREATE TABLE library (
     room TEXT PRIMARY KEY REFERENCES rooms (id) ON DELETE CASCADE, people INTEGER NOT NULL, exercises TEXT NOT NULL, search TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;`,
  `CREATE TABLE moments (
     id TEXT PRIMARY KEY, room TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE, rev INTEGER NOT NULL, text TEXT NOT NULL,
     made_at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX moments_room ON moments (room);`,
  `CREATE TABLE figures (
     room TEXT PRIMARY KEY REFERENCES rooms (id) ON DELETE CASCADE, figures TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;`,
  // Rows are made from the logs again at the start, now with the time.
  `ALTER TABLE library ADD COLUMN started_at INTEGER;
   DELETE FROM library;`,
];

/** Whether this release, or one before it, wrote the file. */
export function knowsVersion(database: Database): boolean {
  return versionOf(database) <= MIGRATIONS.length;
}

/** Brings the file up to this release. Throws when a newer release has written it. */
export function migrate(database: Database): void {
  const version = versionOf(database);
  if (!knowsVersion(database)) throw new Plain('The data was written by a newer Third Place. Start that one instead, or set DATA_DIR to another folder.');
  MIGRATIONS.slice(version).forEach((sql, index) => {
    database.exec(`BEGIN IMMEDIATE; ${sql} PRAGMA user_version = ${version + index + 1}; COMMIT;`);
  });
}

function versionOf(database: Database): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
}
