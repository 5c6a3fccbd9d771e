import type { Session } from './http.ts';
import type { Note, RoomPromise } from './kernel/model.ts';
import type { SessionFigures } from './kernel/summary/figures.ts';
import type { RunResult } from './kernel/summary/played-runs.ts';
import type { ShownStep } from './kernel/summary/shown-steps.ts';

/** `PUT /api/sessions/:id/promises/:promise`: what became of it; '' takes back what was told. The answer: all promises that stand. */
export type TellBody = { readonly did: string };
export type PromisesKept = { readonly promises: readonly RoomPromise[] };

/** `GET /api/sessions/:id/summary`: a session's figures, what each exercise made, promises that stand and the facilitator's notes. */
export type SessionReport = {
  readonly session: Session;
  readonly figures: SessionFigures;
  /** What may be handed on of its steps (AS6). */
  readonly steps: readonly ShownStep[];
  readonly results: readonly RunResult[];
  readonly promises: readonly RoomPromise[];
  readonly notes: readonly Note[];
  /** When people's own words were removed; null: they are there. */
  readonly wordsGoneAt: number | null;
};
