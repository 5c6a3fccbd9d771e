import type { RecordedEvent, WordTarget } from '../shared/kernel/model.ts';
import type { Timestamp } from '../shared/kernel/clock.ts';
import type { SessionFigures } from '../shared/kernel/summary/figures.ts';
import type { LibraryItem } from '../shared/http-library.ts';

export type RoomId = string;
export type Rev = number;
export type Appended = { readonly ok: true; readonly rev: Rev } | { readonly ok: false; readonly conflict: true };

/** The log. `append` is all or nothing at the expected rev, and durable (fsync) once it resolves (G1). */
export interface EventStore {
  read(room: RoomId, after: Rev): Promise<readonly RecordedEvent[]>;
  append(room: RoomId, expected: Rev, events: readonly RecordedEvent[]): Promise<Appended>;
  /** Records `event` (a `wordsRemoved`) and nulls the fields it points to, in one transaction. */
  remove(room: RoomId, expected: Rev, targets: readonly WordTarget[], event: RecordedEvent): Promise<Appended>;
  /** Forgets a room's whole log; no byte of it stays in the file. */
  drop(room: RoomId): Promise<void>;
}

/** What a store's promise rejects with when the disk is full or the file read-only for now: nothing was written, try again later. */
export class ReadOnlyError extends Error {
  readonly code = 'read_only';
}

export type RoomRecord = {
  readonly id: RoomId;
  readonly code: string;
  readonly key: string;
  /** Read-only key of the big screen's link. */
  readonly reader: string;
  readonly title: string;
  readonly place: string;
  readonly language: string;
  /** Pace of a practice run's pretend people (1, 4, 16); 0: a real session. */
  readonly practice: number;
  readonly wifi: { readonly name: string; readonly password: string } | null;
  readonly createdAt: Timestamp;
  readonly touchedAt: Timestamp;
  readonly endedAt: Timestamp | null;
};
export type HelperRole = 'moderate' | 'full';
export type HelperLink = { readonly id: string; readonly room: RoomId; readonly role: HelperRole; readonly label: string; readonly createdAt: Timestamp; readonly revokedAt: Timestamp | null };
export type SavedPlan = { readonly id: string; readonly name: string; readonly items: unknown };

/**
 * Rooms, plans, staff and links. Never in a log or export. A room that lies in the bin is not told by any of these, so that no link, code or
 * key leads to it; `Library` knows it. Secrets come in and are kept as hashes, except
 * codes and keys that are shown.
 */
export interface Directory {
  addRoom(room: RoomRecord): Promise<void>;
  changeRoom(id: RoomId, change: Partial<Omit<RoomRecord, 'id'>>): Promise<void>;
  deleteRoom(id: RoomId): Promise<void>;
  room(id: RoomId): RoomRecord | undefined;
  /** Every room, newest first. */
  rooms(): readonly RoomRecord[];
  /** Rooms that are not ended. */
  openRooms(): readonly RoomRecord[];
  /** An open room's code only: the code of an ended room opens nothing. */
  roomByCode(code: string): RoomRecord | undefined;
  /** Ended rooms too. */
  roomByKey(key: string): RoomRecord | undefined;
  /** Codes in use or retired within 30 days. */
  reservedCodes(now: Timestamp): readonly string[];
  plans(): readonly SavedPlan[];
  savePlan(plan: SavedPlan): Promise<void>;
  deletePlan(id: string): Promise<void>;
  addLink(link: HelperLink, tokenHash: string): Promise<void>;
  links(room: RoomId): readonly HelperLink[];
  link(id: string): HelperLink | undefined;
  linkByHash(tokenHash: string): HelperLink | undefined;
  revokeLink(id: string, at: Timestamp): Promise<void>;
  /** Cookie sessions: `id` is what the log records as `by`. */
  addStaffSession(session: StaffSession, tokenHash: string): Promise<void>;
  staffSessionByHash(tokenHash: string): StaffSession | undefined;
  endStaffSessions(filter: { readonly link?: string; readonly hash?: string; readonly all?: true }): Promise<void>;
  /** Hash of the staff key that the standing cookie sessions were made with. */
  staffKeyHash(): string | null;
  setStaffKeyHash(hash: string): Promise<void>;
}
/** `link` null: staff, host of every room; else a helper of one room. */
export type StaffSession = { readonly id: string; readonly link: string | null; readonly createdAt: Timestamp };

/** A read-only link to one session's summary. `replay`: the big screen's replay too. */
export type Share = {
  readonly id: string;
  readonly room: RoomId;
  /** For whom, in staff's own words; '' for nobody named. */
  readonly label: string;
  readonly replay: boolean;
  readonly createdAt: Timestamp;
  readonly expiresAt: Timestamp;
  readonly revokedAt: Timestamp | null;
};
/** Links others read a session by, and the cookies they were exchanged for. Only hashes are stored; a room takes its shares with it. */
export interface Shares {
  add(share: Share, keyHash: string): Promise<void>;
  /** Oldest first. */
  ofRoom(room: RoomId): readonly Share[];
  find(id: string): Share | undefined;
  byKey(keyHash: string): Share | undefined;
  byCookie(cookieHash: string): Share | undefined;
  addCookie(share: string, cookieHash: string): Promise<void>;
  /** Its cookies go at once. */
  revoke(id: string, at: Timestamp): Promise<void>;
}

/** What was measured of a session, kept from its ending on, so that it outlives the words it was reckoned from. */
export interface Figures {
  /** Writes a room's figures in place of what was there. */
  keep(room: RoomId, figures: SessionFigures): Promise<void>;
  of(room: RoomId): SessionFigures | undefined;
}

/** A trainer's note on the moment after event `rev` of a session. */
export type TrainerNoteRecord = { readonly id: string; readonly room: RoomId; readonly rev: Rev; readonly text: string; readonly madeAt: Timestamp };
/** Beside the log, never in it: the words go when a note is changed or deleted, with a purge (`removeRoom`) and with the room. */
export interface TrainerNotes {
  add(note: TrainerNoteRecord): Promise<void>;
  change(room: RoomId, id: string, text: string): Promise<void>;
  remove(room: RoomId, id: string): Promise<void>;
  removeRoom(room: RoomId): Promise<void>;
  /** In the order of the session. */
  ofRoom(room: RoomId): readonly TrainerNoteRecord[];
  find(room: RoomId, id: string): TrainerNoteRecord | undefined;
}

export type SeatRecord = { readonly seat: string; readonly room: RoomId };
/** Token hash → seat. Only hashes are stored. */
export interface Seats {
  find(tokenHash: string): SeatRecord | undefined;
  /** Whether some phone speaks for this seat. */
  held(seat: SeatRecord): boolean;
  add(tokenHash: string, seat: SeatRecord): Promise<void>;
  /** For a join that was refused after all. */
  remove(tokenHash: string): Promise<void>;
  /** "Move to another phone": the new hash speaks for the seat, the old ones no more. */
  replace(seat: SeatRecord, tokenHash: string): Promise<void>;
  removeRoom(room: RoomId): Promise<void>;
}

/** What the library tells of a room at a glance: made from its log and record, and rebuilt from them at any time. */
export type LibraryRow = {
  readonly room: RoomId;
  readonly people: number;
  readonly exercises: readonly string[];
  /** When its first stage was entered; null: not yet. */
  readonly startedAt: Timestamp | null;
  /** Title, place and exercises in plain letters. */
  readonly search: string;
};
/** `words` in plain letters, each of which must be found; `from` ≤ held < `to` (`LibraryItem.heldAt`). */
export type LibrarySearch = {
  readonly words: readonly string[];
  readonly exercise: string | null;
  readonly from: Timestamp;
  readonly to: Timestamp;
  readonly bin: boolean;
  readonly skip: number;
  readonly take: number;
};
/** Sessions afterwards, practice runs left out: looking for them, the bin, and how long their words stay. */
export interface Library {
  /** Writes a room's row; of a room that is gone, nothing. */
  keep(row: LibraryRow): Promise<void>;
  row(room: RoomId): LibraryRow | undefined;
  /** Every session there is, in the bin or not. */
  records(): readonly RoomRecord[];
  /** One page, newest first, and how many there are of that. */
  find(search: LibrarySearch): { readonly items: readonly LibraryItem[]; readonly total: number };
  item(room: RoomId): LibraryItem | undefined;
  counts(): { readonly all: number; readonly binned: number };
  /** Into the bin at that time; null: out of it. */
  bin(room: RoomId, at: Timestamp | null): Promise<void>;
  pin(room: RoomId, pinned: boolean): Promise<void>;
  wordsGone(room: RoomId, at: Timestamp): Promise<void>;
  /** Put into the bin at `at` or before. */
  binnedUntil(at: Timestamp): readonly RoomId[];
  /** Ended at `at` or before, not pinned, with people's words still there; also those written after it was opened again. */
  wordsSince(at: Timestamp): readonly RoomId[];
}

/** Hints only; the log is the truth. */
export interface RoomBus {
  announce(room: RoomId, rev: Rev): void;
  onAnnounce(run: (room: RoomId, rev: Rev) => void): () => void;
}

export interface Clock {
  now(): Timestamp;
  /** Runs once, not before `when` (counted on the monotonic clock). */
  at(when: Timestamp, run: () => void): () => void;
}
