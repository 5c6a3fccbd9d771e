import type { ReplayPhone } from './kernel/replay/phone.ts';
import type { TimeLine } from './kernel/replay/line.ts';
import type { RoomFace } from './kernel/views.ts';
import type { Card } from './protocol.ts';

/** What an ended session's replay is asked for, and answers (`server/http/ROUTES.md`). Never an event, never a state. */

export const REPLAY_FACES = ['screen', 'console', 'phone'] as const;
export type ReplayFace = (typeof REPLAY_FACES)[number];

/** A trainer's note, pinned to the moment after event `rev`. `madeAt` in ms since 1970. */
export type TrainerNote = { readonly id: string; readonly rev: number; readonly text: string; readonly madeAt: number };
export type TrainerNoteBody = { readonly rev: number; readonly text: string };

/** The whole line. `startsAt` is the time of the first event in ms since 1970, `after` how long after the one before each event came, from rev 2 on. */
export type ReplayLine = TimeLine & {
  readonly room: string;
  readonly card: Card;
  readonly startsAt: number;
  readonly after: readonly number[];
  /** Everybody's ids in the order they came, "Person 1" first; empty where only the big screen is shown. */
  readonly people: readonly string[];
  /** Words were taken out of the log since, by somebody or by time. */
  readonly wordsGone: boolean;
  readonly notes: readonly TrainerNote[];
};

/** One picture of the room after event `rev`, which came `at`. A phone's `shown` is null where nobody has such a phone then. */
export type ReplayView = { readonly rev: number; readonly at: number } & (
  | Extract<RoomFace, { face: 'screen' | 'console' }>
  | { readonly face: 'phone'; readonly phones: readonly ReplayPhone[]; readonly person: number | null; readonly shown: Extract<RoomFace, { face: 'phone' }> | null }
);
