import type { RoomPromise } from './kernel/model.ts';
import type { RunResult } from './kernel/summary/played-runs.ts';
import type { ShownStep } from './kernel/summary/shown-steps.ts';

/** A read-only link to a session's summary and Story, as staff see it in their list. Times in ms since 1970. */
export type ShareInfo = {
  readonly id: string;
  readonly label: string;
  /** The big screen's replay may be watched too. */
  readonly replay: boolean;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
};
export type NewShare = { readonly days: number; readonly replay: boolean; readonly label?: string };
/** `path` has the key in its fragment and is told only once. */
export type MadeShare = { readonly share: ShareInfo; readonly path: string };

/** What a share's reader sees: only what the wall showed or the room made; no notes, nobody's name, nothing of how single steps went but their minutes. */
export type SharedReport = {
  readonly title: string;
  readonly place: string;
  readonly language: string;
  /** Day of the session. */
  readonly heldAt: number;
  readonly expiresAt: number;
  readonly replay: boolean;
  /** null with fewer than five. */
  readonly people: number | null;
  readonly steps: readonly ShownStep[];
  readonly results: readonly RunResult[];
  /** Those the wall read back, with what became of them. */
  readonly promises: readonly RoomPromise[];
};
