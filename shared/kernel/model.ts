import type { ParticipantId, Presence, SeatId, TextId, Typed, Way } from './activity.ts';
import type { ClockState, Timestamp } from './clock.ts';
import type { RunId, Step, StepKey } from './step.ts';

export type Person = {
  readonly id: ParticipantId;
  readonly name: string | null;
  readonly way: Way;
  readonly presence: Presence;
  /** Phone that speaks for them: own, shared, buddy's or table's; null: the host alone. */
  readonly seat: SeatId | null;
};

export type Seat = {
  readonly id: SeatId;
  readonly asleep: boolean;
  /** When the phone fell asleep; ten minutes later its people count as gone (K7). */
  readonly asleepAt: Timestamp | null;
  /** The table shape tapped or scanned, 1…; null: none (K5). */
  readonly table: number | null;
  readonly pretend: boolean;
};

export type Group = { readonly number: number; readonly members: readonly ParticipantId[] };
export type GroupWay = 'random' | 'table' | 'hand';

export type PlanItem = {
  readonly run: RunId;
  readonly activity: string;
  readonly version: number;
  /** The preset chosen, for display; null: own settings. */
  readonly preset: string | null;
  readonly config: unknown;
};

export type Run = PlanItem & {
  readonly started: boolean;
  /** Extra passes the host asked for (Again). */
  readonly again: number;
  readonly state: unknown;
};

/** A step that has been entered: fixed from then on. `groupsFrom`: the step whose groups it uses; `open`: it stays open for days. */
type Entered = { readonly step: Step; readonly clock: ClockState; readonly groupsFrom: StepKey | null; readonly writing: boolean; readonly open?: true };

/** `work`: the library work it feeds (QC3). `did`: what became of it, told later ("You said, we did"); null: not told yet. */
export type RoomPromise = {
  readonly id: TextId;
  readonly what: string | null;
  readonly who: string | null;
  readonly by: string | null;
  readonly work: string | null;
  readonly dropped: boolean;
  readonly did: string | null;
};

/** What was told of a promise, by the id of its words. */
export type Telling = { readonly id: TextId; readonly did: string | null };

export type Note = { readonly id: TextId; readonly text: string | null; readonly step: Step | null; readonly at: Timestamp };
export type JoinScreen = 'off' | 'join' | 'qr';
export type Seeing = 'projector' | 'laptop' | 'phones';

/** `left`, `returned`: the room moved; `gap`: the server was down for long (K3). */
export type ClockReason = 'start' | 'pause' | 'resume' | 'minute' | 'restart' | 'minutes' | 'left' | 'returned' | 'gap' | 'undo';

export type KernelEvent =
  | { readonly type: 'sessionOpened'; readonly language: string; readonly practice: boolean; readonly endsAt: Timestamp | null; readonly plan: readonly PlanItem[] }
  | { readonly type: 'planChanged'; readonly plan: readonly PlanItem[] }
  | { readonly type: 'endTimeSet'; readonly endsAt: Timestamp | null }
  | { readonly type: 'seeingChosen'; readonly seeing: Seeing }
  | { readonly type: 'seatTaken'; readonly seat: SeatId; readonly pretend: boolean }
  | { readonly type: 'participantJoined'; readonly id: ParticipantId; readonly way: Way; readonly seat: SeatId | null }
  | { readonly type: 'participantNamed'; readonly id: ParticipantId; readonly name: string | null }
  | { readonly type: 'seatChanged'; readonly id: ParticipantId; readonly seat: SeatId | null; readonly way: Way }
  | { readonly type: 'tableChosen'; readonly seat: SeatId; readonly table: number | null }
  | { readonly type: 'presenceChanged'; readonly asleep: readonly SeatId[]; readonly back: readonly SeatId[]; readonly gone: readonly ParticipantId[]; readonly here: readonly ParticipantId[] }
  | { readonly type: 'peopleLinked'; readonly people: readonly ParticipantId[] }
  | { readonly type: 'peopleUnlinked'; readonly people: readonly ParticipantId[] }
  | { readonly type: 'doorLocked'; readonly locked: boolean }
  | { readonly type: 'limitRaised'; readonly limit: number }
  /** `way` null: as the room's size suggests (K5). */
  | { readonly type: 'groupWayChosen'; readonly way: GroupWay | null }
  | { readonly type: 'stepEntered'; readonly step: Step; readonly from: Step | null; readonly clock: ClockState; readonly groupsFrom: StepKey | null; readonly writing: boolean; readonly open?: true }
  | { readonly type: 'stepReturned'; readonly step: Step | null; readonly from: Step | null }
  | { readonly type: 'passAdded'; readonly run: RunId }
  | { readonly type: 'passRemoved'; readonly run: RunId }
  | { readonly type: 'peoplePlaced'; readonly step: Step; readonly people: readonly ParticipantId[]; readonly group: number }
  | { readonly type: 'groupsMerged'; readonly step: Step; readonly from: number; readonly into: number }
  | { readonly type: 'groupsFormed'; readonly step: Step; readonly way: GroupWay | 'join' | 'copied'; readonly groups: readonly Group[] }
  | { readonly type: 'clockChanged'; readonly step: Step; readonly clock: ClockState; readonly why: ClockReason }
  | { readonly type: 'minutesSet'; readonly step: Step; readonly minutes: number | null }
  /** The step has its exercise's own minutes again. */
  | { readonly type: 'minutesCleared'; readonly step: Step }
  | { readonly type: 'timeEnded'; readonly step: Step; readonly endsAt: Timestamp }
  | { readonly type: 'clockHidden'; readonly hidden: boolean }
  | { readonly type: 'moreTimeAsked'; readonly step: Step; readonly seat: SeatId }
  | { readonly type: 'textShown'; readonly id: TextId; readonly shown: boolean }
  | { readonly type: 'textHidden'; readonly id: TextId; readonly hidden: boolean }
  | { readonly type: 'textSpotlit'; readonly id: TextId | null }
  | { readonly type: 'screenBlanked'; readonly blank: boolean }
  | { readonly type: 'joinShown'; readonly mode: JoinScreen }
  | { readonly type: 'promiseMade'; readonly id: TextId; readonly what: string | null; readonly who: string | null; readonly by: string | null; readonly work: string | null }
  | { readonly type: 'promiseDropped'; readonly id: TextId; readonly dropped: boolean }
  /** `id`: of these words; `did` null: nothing is told of it any more. */
  | { readonly type: 'promiseTold'; readonly id: TextId; readonly promise: TextId; readonly did: string | null }
  /** Back to what was told before. */
  | { readonly type: 'promiseUntold'; readonly id: TextId; readonly promise: TextId }
  | { readonly type: 'noteWritten'; readonly id: TextId; readonly text: string | null; readonly step: Step | null }
  | { readonly type: 'wordsRemoved'; readonly targets: readonly WordTarget[]; readonly reason: 'ended' | 'host' | 'author' | 'retention' | 'purge' }
  | { readonly type: 'commandUndone'; readonly command: string }
  | { readonly type: 'sessionEnded' }
  | { readonly type: 'sessionReopened' };

/** Points at typed text: the event at `rev` and its word field. */
export type WordTarget = { readonly rev: number; readonly field: string };

export type ActivityEvent = { readonly type: 'activity'; readonly step: Step; readonly event: Typed; readonly late?: true };
export type RoomEvent = KernelEvent | ActivityEvent;

/** An event as it stands in the log. `rev` counts events from 1; `by` is a seat id, a staff session id or 'system'. */
export type RecordedEvent = { readonly rev: number; readonly at: Timestamp; readonly by: string; readonly commandId: string; readonly event: RoomEvent };

export type RoomState = {
  readonly rev: number;
  /** Time of the last event; the rules' `now` never goes behind it (G6). */
  readonly at: Timestamp;
  readonly phase: 'lobby' | 'open' | 'ended';
  /** When the session last ended; it may be opened again for a while. */
  readonly endedAt: Timestamp | null;
  /** When stages were first entered, and by which commands; taken back, they have not been. The session began with the first of them. */
  readonly started: readonly { readonly at: Timestamp; readonly command: string }[];
  readonly language: string;
  readonly practice: boolean;
  readonly endsAt: Timestamp | null;
  readonly seeing: Seeing;
  readonly people: ReadonlyMap<ParticipantId, Person>;
  readonly seats: ReadonlyMap<SeatId, Seat>;
  /** Keep-together links made by the host. */
  readonly links: readonly (readonly ParticipantId[])[];
  readonly locked: boolean;
  readonly limit: number;
  readonly groupWay: GroupWay | null;
  readonly plan: readonly RunId[];
  readonly runs: ReadonlyMap<RunId, Run>;
  readonly current: Step | null;
  readonly entered: ReadonlyMap<StepKey, Entered>;
  readonly groups: ReadonlyMap<StepKey, readonly Group[]>;
  /** Minutes changed by the host for single steps. */
  readonly minutes: ReadonlyMap<StepKey, number | null>;
  /** The clock ends already told, by step (G6). */
  readonly timeEnded: ReadonlyMap<StepKey, Timestamp>;
  /** The clock was paused because the server was away (K3). */
  readonly gap: boolean;
  readonly quiet: boolean;
  readonly moreTime: ReadonlyMap<StepKey, ReadonlySet<SeatId>>;
  readonly shown: ReadonlySet<TextId>;
  readonly hidden: ReadonlySet<TextId>;
  readonly spotlight: TextId | null;
  readonly blank: boolean;
  readonly joinScreen: JoinScreen;
  readonly promises: readonly RoomPromise[];
  /** By promise, newest last. */
  readonly tellings: ReadonlyMap<TextId, readonly Telling[]>;
  readonly notes: readonly Note[];
  /** Each console's last undoable command: what it made, for K2. */
  readonly undoable: ReadonlyMap<string, Undoable>;
};

/** What one command of a console made, and how to take it back (K2). */
export type Undoable = {
  readonly command: string;
  /** Type of the first event, for the words beside Undo. */
  readonly type: string;
  readonly at: Timestamp;
  /** In the order made; activity events are handed to the activity's `undo` on the state of that day. */
  readonly back: readonly (KernelEvent | ActivityEvent)[];
};
