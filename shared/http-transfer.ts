import type { RecordedEvent } from './kernel/model.ts';
import type { SessionFigures } from './kernel/summary/figures.ts';

/**
 * A whole session as one file, `GET /api/sessions/:id/export` and `POST /api/import`: a staff-only move between servers. It holds everything
 * people wrote, hidden words too, and what the rules of quoting and small numbers (AS3, AS6) keep from every other export. Nobody's name.
 */
export type SessionFile = {
  /** Plain words, the first thing anyone reads who opens the file. */
  readonly staffOnly: string;
  readonly format: 'third-place-session';
  readonly version: 1;
  /** Of Third Place, as it wrote the file. */
  readonly release: string;
  readonly session: { readonly title: string; readonly place: string; readonly language: string; readonly createdAt: number };
  /** From the first; names and removed words are null. */
  readonly events: readonly RecordedEvent[];
  /** Those kept at its ending, where people's words have gone since: what is reckoned from words would come out smaller now. */
  readonly figures?: SessionFigures;
};

/** So large may a session's file be: about ten times the longest log we know. */
export const FILE_BYTES = 32 * 1024 * 1024;
