import type { ParticipantId, Presence, Progress, SeatId, TextId, Way } from './activity.ts';
import type { ClockState, Timestamp } from './clock.ts';
import type { GroupWay, JoinScreen, Note, PlanItem, RoomPromise, Seeing } from './model.ts';
import type { RunId, Step, StepKey } from './step.ts';
import type { RunTakeHome } from './take-home.ts';

/** Where the room is. `index` of `of` counts the stages this room will play in this run, from 1. */
export type StepLine = {
  readonly key: StepKey;
  readonly step: Step;
  readonly activity: string;
  readonly index: number;
  readonly of: number;
  readonly minutes: number | null;
  readonly writing: boolean;
};

export type ScreenRoom = {
  readonly phase: 'lobby' | 'open' | 'ended';
  /** People who are not gone. */
  readonly here: number;
  readonly step: StepLine | null;
  readonly next: StepLine | null;
  /** null: no step, untimed or hidden by the host (Quiet). */
  readonly clock: ClockState | null;
  readonly blank: boolean;
  readonly join: JoinScreen;
  readonly seeing: Seeing;
  readonly groups: readonly { readonly number: number; readonly size: number }[];
  readonly progress: Progress | null;
  /** Next would leave this step: K4's question applies. */
  readonly nextLeaves: boolean;
  readonly spotlight: { readonly text: string; readonly group: number | null } | null;
};

/** The same for every phone of a room, and free of anything a stranger changes (architecture, point 8). */
export type PhoneRoom = {
  readonly phase: 'lobby' | 'open' | 'ended';
  readonly step: StepLine | null;
  readonly next: StepLine | null;
  readonly clock: ClockState | null;
  readonly tables: boolean;
};

export type Mate = { readonly id: ParticipantId; readonly name: string | null; readonly way: Way; readonly presence: Presence };
/** One participant of a seat. `view` is the activity's own for this person; null in lobby and after the end. */
export type Mine = {
  readonly id: ParticipantId;
  readonly name: string | null;
  readonly way: Way;
  readonly presence: Presence;
  readonly group: { readonly number: number; readonly size: number; readonly mates: readonly Mate[] } | null;
  readonly view: unknown;
  /** For their own page, from the last step on. */
  readonly home?: readonly RunTakeHome[];
};
export type SeatView = { readonly id: SeatId; readonly table: number | null; readonly askedForTime: boolean };

export type ConsolePerson = Mate & { readonly seat: SeatId | null; readonly table: number | null; readonly group: number | null; readonly pretend: boolean };
export type ConsoleStep = StepLine & { readonly state: 'done' | 'current' | 'ahead'; readonly ranMs: number | null };
/** What Next will do: an inner move of the activity, a step, or nothing more. */
export type NextMove =
  | { readonly kind: 'inner'; readonly move: string; readonly params: Readonly<Record<string, string | number>> }
  | { readonly kind: 'step'; readonly step: StepLine }
  | { readonly kind: 'none' };

export type ConsoleRoom = ScreenRoom & {
  readonly rehearsal: boolean;
  readonly people: readonly ConsolePerson[];
  readonly limit: number;
  readonly locked: boolean;
  readonly links: readonly (readonly ParticipantId[])[];
  readonly groupWay: GroupWay | null;
  readonly memberGroups: readonly { readonly number: number; readonly members: readonly ParticipantId[] }[];
  readonly plan: readonly (PlanItem & { readonly started: boolean })[];
  readonly steps: readonly ConsoleStep[];
  readonly nextMove: NextMove;
  readonly canGoBack: boolean;
  /** Playing again from here is offered for this run. */
  readonly again: RunId | null;
  /** The clock itself, also when hidden from the room. */
  readonly consoleClock: ClockState | null;
  readonly quiet: boolean;
  readonly timeEndedAt: Timestamp | null;
  /** The clock stands because the server was away for more than ten minutes (K3). */
  readonly gap: boolean;
  readonly moreTime: number;
  readonly endsAt: Timestamp | null;
  /** This console's own last command while it can be taken back. */
  readonly undo: { readonly type: string; readonly until: Timestamp } | null;
  readonly shown: readonly TextId[];
  readonly hidden: readonly TextId[];
  readonly spotlightId: TextId | null;
  readonly promises: readonly RoomPromise[];
  readonly notes: readonly Note[];
};

/** One face's part of an update. */
export type RoomFace =
  | { readonly face: 'screen'; readonly room: ScreenRoom; readonly view: unknown }
  | { readonly face: 'console'; readonly room: ConsoleRoom; readonly view: unknown; readonly seat?: SeatView; readonly mine?: readonly Mine[]; readonly home?: readonly RunTakeHome[] }
  | { readonly face: 'phone'; readonly room: PhoneRoom; readonly seat: SeatView; readonly mine: readonly Mine[] };
