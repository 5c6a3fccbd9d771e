/** Bodies and answers of the library's routes; `server/http/ROUTES.md` has the table. Times in ms since 1970. */

/** How long a session lies in the bin, in ms. */
export const BIN_MS = 30 * 24 * 3_600_000;

/** One session at a glance. Practice runs are never among them. */
export type LibraryItem = {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly language: string;
  readonly createdAt: number;
  /** When its first stage was entered; until then, when it was made. */
  readonly heldAt: number;
  /** null: still open. */
  readonly endedAt: number | null;
  /** Everybody who took part; null while that is not counted yet. */
  readonly people: number | null;
  /** Ids of the exercises that were played, in the order of the plan; of those planned while none has begun. */
  readonly exercises: readonly string[];
  /** Its words stay after 30 days. */
  readonly pinned: boolean;
  /** When people's own words were removed. */
  readonly wordsGoneAt: number | null;
  readonly binnedAt: number | null;
};

/** One page of what was looked for, newest first. */
export type LibraryPage = {
  readonly items: readonly LibraryItem[];
  /** How many there are of what was looked for, on all pages. */
  readonly total: number;
  /** How many there are in the library, and in the bin, whatever was looked for. */
  readonly all: number;
  readonly binned: number;
};

/** What `GET /api/library` is asked, as a query string. `from` ≤ `heldAt` < `to`. */
export type LibraryQuery = {
  readonly q?: string;
  readonly exercise?: string;
  readonly from?: number;
  readonly to?: number;
  /** '1': what lies in the bin. */
  readonly bin?: '1';
  /** How many to leave out, and how many to tell (at most 100). */
  readonly skip?: number;
  readonly take?: number;
};

/** `POST /api/sessions/:id/purge`: what people wrote, or the whole session with its figures. */
export type PurgeBody = { readonly what: 'words' | 'everything' };

/** `rewritten`: the session stood in it, and what was purged is out of it; `clean`: it did not; `unread`: it cannot be opened, so it may hold the words. */
export type ReceiptBackup = { readonly file: string; readonly became: 'rewritten' | 'clean' | 'unread' };

/** What a purge removed, and from where. Nobody keeps it but who asked. */
export type Receipt = {
  readonly session: { readonly id: string; readonly title: string; readonly place: string; readonly heldAt: number; readonly endedAt: number | null };
  readonly what: PurgeBody['what'];
  readonly at: number;
  /** `events` and `people` are 0 where the figures stay. */
  readonly removed: { readonly texts: number; readonly names: number; readonly events: number; readonly people: number };
  readonly backups: readonly ReceiptBackup[];
  /** Backups that were written outside the data folder since the session began: not reached. */
  readonly elsewhere: readonly { readonly file: string; readonly at: number }[];
  /** False: a program still reads the data as it was, so its bytes go only when that program is done. */
  readonly emptied: boolean;
};
