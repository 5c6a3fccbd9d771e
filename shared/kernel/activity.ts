import type { RoomPromise } from './model.ts';
import type { ClockState, Timestamp } from './clock.ts';
import type { Decision } from './decision.ts';
import type { Random } from './random.ts';
import type { Schema } from './schema.ts';
import type { Step } from './step.ts';
import type { Worked } from './summary/figures.ts';
import type { Table } from './summary/tables.ts';
import type { TextKind } from '../text.ts';

export type ParticipantId = string;
export type SeatId = string;
export type TextId = string;
export type Typed = { readonly type: string };

/** Who looks. Views are built field by field for one viewer (architecture, point 6). */
export type Viewer =
  | { readonly face: 'screen' }
  | { readonly face: 'console'; readonly authority: 'host' | 'helper' }
  | { readonly face: 'phone'; readonly id: ParticipantId };

/** How someone takes part (K9). `phone`: own or shared; `paper`: spoken for by a buddy phone and the host;
 *  `table`: nameless, one phone for the table; `room`: nameless, no phone, spoken for by the host. */
export type Way = 'phone' | 'paper' | 'table' | 'room';
export type Presence = 'here' | 'asleep' | 'gone';

export type PersonFact = {
  readonly id: ParticipantId;
  readonly name: string | null;
  readonly way: Way;
  readonly presence: Presence;
  /** The phone that speaks for this person; null: only the host does. */
  readonly seat: SeatId | null;
};

/** `number` names the group (K6) and never changes; `members` may include people who are gone. */
export type GroupFact = { readonly number: number; readonly members: readonly ParticipantId[] };

/** What an activity may read of the room. Built by the kernel for one step of this activity's run. */
export type RoomFacts = {
  readonly people: readonly PersonFact[];
  readonly person: (id: ParticipantId) => PersonFact | undefined;
  /** Groups of `step`; empty where the stage has none. */
  readonly groups: readonly GroupFact[];
  readonly groupOf: (id: ParticipantId) => GroupFact | undefined;
  /** Groups of another step of this run (pass 1 while in pass 2, say). */
  readonly groupsOf: (step: Step) => readonly GroupFact[];
  readonly clock: ClockState;
  readonly clockOf: (step: Step) => ClockState | undefined;
  readonly step: Step;
  /** True once the session is over. */
  readonly ended: boolean;
  readonly language: string;
  readonly promises: readonly RoomPromise[];
  /** Texts the host has shown on the wall, or hidden (K10). An activity decides which of its texts need showing. */
  readonly shown: ReadonlySet<TextId>;
  readonly hidden: ReadonlySet<TextId>;
};

export type Actor = {
  readonly authority: 'host' | 'helper' | 'participant' | 'system';
  /** Seat id or staff session id, or 'system'; recorded with the events. */
  readonly key: string;
  readonly seat: SeatId | null;
  /** The participant spoken for, checked by the kernel. */
  readonly person: ParticipantId | null;
};

export type Context = {
  readonly now: Timestamp;
  readonly actor: Actor;
  readonly random: Random;
  /** True when the command is for a step already left (K4); only table rows marked `late` get here. */
  readonly late: boolean;
};

export type Sender = 'host' | 'helper' | 'participant';

/** What every row of a command table says: who may send it, its shape, and which fields hold typed text (cleaned and measured by
 *  the kernel). */
export type CommandRule<Command> = {
  readonly by: readonly Sender[];
  readonly schema: Schema<Command>;
  readonly texts?: { readonly [Field in keyof Command]?: TextKind };
  /** Text fields that may be empty after cleaning. */
  readonly optional?: readonly (keyof Command)[];
};
/** An activity's row. `participant`: the envelope names a person the connection may speak for; a host or helper may speak for paper
 *  and room people. */
type CommandRow<Command> = CommandRule<Command> & {
  /** Accepted, marked, for a step already left (K4). */
  readonly late?: true;
  /** Sent while its words are still being typed, so that whoever sent it may well write on (K4). */
  readonly unfinished?: true;
};
export type CommandTable<Command extends Typed> = {
  readonly [Type in Command['type']]: CommandRow<Extract<Command, { type: Type }>>;
};

export type FieldMap<Event extends Typed> = {
  readonly [Type in Event['type']]: readonly (keyof Extract<Event, { type: Type }> & string)[];
};

/** Which events take earlier words of the same run out of the log for good: does `event` take those of `earlier`? */
export type TakesBack<Event extends Typed> = {
  readonly [Type in Event['type']]?: (event: Extract<Event, { type: Type }>, earlier: Event) => boolean;
};

/** Something told by an event alone. Written as a method, so that an activity's own fits the erased type. */
type Reads<Event, Told> = { read(event: Event): Told };
/** By type, which events bring something to the wall, by the activity's own means: a replay marks them. */
export type Reveals<Event extends Typed> = { readonly [Type in Event['type']]?: Reads<Extract<Event, { type: Type }>, boolean>['read'] };

/** An inner move that Next may make in a stage; `many`: once for each of several. */
export type StageMove = { readonly move: string; readonly many?: true };

export type Stage = {
  readonly id: string;
  /** null: untimed. */
  readonly minutes: number | null;
  /** K4: a box left unsent goes along when the step changes. */
  readonly writing: boolean;
  readonly groups: 'none' | 'keep' | 'join' | { readonly form: number | 'all' };
  /** What people write here has no names on the console (QC1): who writes and who is awaited is told as a number only, for a name that
   *  comes or goes as an answer arrives tells whose it is. */
  readonly unnamed?: true;
  /**
   * The stage stays open for days: until this server time (ms; told to people, the host still moves on by hand), or `null`: until the
   * host goes on. Absent: an ordinary stage. Give it no minutes, no groups and no `again`. While it is the current stage nobody counts as
   * asleep, or as gone without a word (K7); its clock is not paused after a gap (K3); and the server ends the session not 24 h after the
   * last touch but 24 h after this time (null: 30 days after the last touch). On the way out the roll is called: whoever has no link is
   * gone until they come back. May follow `state`: that it is open is fixed on entering, until when is asked anew.
   */
  readonly openUntil?: Timestamp | null;
  /** The console offers to play again from here (`again` + 1 is then passed to `stages`). */
  readonly again?: true;
  /** All inner moves that `next` may make here, in their order, so that a host can be told beforehand; what there is nothing of it leaves out. */
  readonly moves?: readonly StageMove[];
};

export type Fact =
  | { readonly type: 'joined' | 'asleep' | 'back' | 'gone'; readonly people: readonly ParticipantId[] }
  | { readonly type: 'groupsChanged'; readonly merged: { readonly from: number; readonly into: number } | null }
  | { readonly type: 'deadlinePassed'; readonly at: Timestamp };

/** An inner move of a stage, taken by Next before the step changes. `move` names the label the console shows. */
export type InnerMove<Event> = {
  readonly move: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly events: readonly Event[];
};

/** What the page each person keeps asks, and next stops to tick. */
export type PageForm = { readonly fields: readonly string[]; readonly stops: readonly string[] };

/** For a person's own page, which is kept on their device: where their words went, what was made of them and promised. `form`: as the host has set it. */
export type TakeHome = {
  readonly went?: readonly string[];
  readonly made?: readonly string[];
  readonly promised?: readonly string[];
  readonly form?: PageForm;
};

export type Progress = { readonly done: number; readonly of: number; readonly unit: 'people' | 'groups' };
export type Preset<Config> = { readonly id: string; readonly config: Config };
/** A pretend person's next act. `command` is an activity command for the viewer; null waits and looks again. */
export type BotMove<Command, Memory = unknown> = { readonly afterMs: number; readonly command: Command | null; readonly memory: Memory };

/** One kind of exercise: rules without clock, randomness or I/O. See architecture.md, "The activity interface". */
export interface Activity<Config, State, Command extends Typed, Event extends Typed, View extends { readonly stage: string }, Summary, Result> {
  readonly id: string;
  readonly version: number;
  readonly configSchema: Schema<Config>;
  readonly presets: readonly [Preset<Config>, ...Preset<Config>[]];
  readonly commands: CommandTable<Command>;
  /** Parses a stored event, lifting shapes of earlier versions. */
  readonly eventSchema: Schema<Event>;
  /** Fields with typed text; after removal they are null. */
  readonly words: FieldMap<Event>;
  /** Fields that only the live view of their own participant may show; never another view, a replay or an export. */
  readonly secret: FieldMap<Event>;
  /**
   * By type, the events by which people take their own words back for good; without it nobody does. Once such an event is durable the
   * server empties the word fields of every earlier event it takes, all wordings of one answer, say (architecture, point 10). `evolve`
   * hides the text at once, `undo` answers null for it, and `decide` refuses later wordings of what was taken back.
   */
  readonly takesBack?: TakesBack<Event>;
  /**
   * By type, which text an event's words are a wording of, in this run, where hiding one wording hides them all (K10). Without it a text is
   * what has its id.
   */
  readonly wordingOf?: { readonly [Type in Event['type']]?: Reads<Extract<Event, { type: Type }>, string>['read'] };
  /** Without it nothing comes to the wall but by the room's means. */
  readonly reveals?: Reveals<Event>;
  /**
   * The stages for `people` participants; an id listed twice is pass 1, 2. `again`: how many extra passes the host asked for. `state`: what
   * was decided may spare stages not yet entered.
   */
  stages(config: Config, people: number, again: number, state: State): readonly Stage[];
  initialState(config: Config): State;
  /** Events on a step's first entry; groups are already drawn. */
  enter(state: State, step: Step, room: RoomFacts, ctx: Context): readonly Event[];
  /** Events on a step that Next enters again: they change only what nobody has touched. Back finds all as it was left (K2). Without it there are none. */
  enterAgain?(state: State, step: Step, room: RoomFacts, ctx: Context): readonly Event[];
  react(state: State, fact: Fact, room: RoomFacts, ctx: Context): readonly Event[];
  decide(state: State, command: Command, room: RoomFacts, ctx: Context): Decision<Event>;
  evolve(state: State, event: Event, step: Step): State;
  view(state: State, viewer: Viewer, room: RoomFacts): View;
  next(state: State, room: RoomFacts): InnerMove<Event> | null;
  progress(state: State, room: RoomFacts): Progress | null;
  /** When the activity wants `deadlinePassed`; null: never. Asked after each change. */
  deadline(state: State, room: RoomFacts): Timestamp | null;
  /** Compensating events on today's state; null: this event cannot be taken back. */
  undo(state: State, event: Event, room: RoomFacts): readonly Event[] | null;
  /** The text with this id, wherever it stands; `null` text: removed. undefined: not one of ours. */
  textOf(state: State, id: TextId): { readonly text: string | null; readonly group: number | null; readonly author: ParticipantId | null } | undefined;
  summary(state: State, room: RoomFacts): Summary;
  /** Parses a summary from another server. */
  readonly summarySchema: Schema<Summary>;
  /** Words and figures that the wall showed or the room made, for summary, Story and exports: no name, nothing secret, hidden or removed. */
  result(state: State, room: RoomFacts): Result;
  /** Texts that stay when people's own words go after 30 days: what the room made, and what that points to (activities.md, Kept). */
  lasting(state: State, room: RoomFacts): ReadonlySet<TextId>;
  /** For exports; see `Table` for what may not be in them. */
  tables(state: State, room: RoomFacts): readonly Table[];
  /** Of a result only what the wall showed, for who was given a link to it (K10); `few`: no count of people either (AS6). Without it the wall showed all of it, and it counts nobody. */
  shownResult?(result: Result, few: boolean): Result;
  /** What "How we worked" needs of it. */
  worked(state: State, room: RoomFacts): Worked;
  /** What a person's own page may hold of it (null: the host's), besides what they wrote: as it stands now, nothing hidden or removed (K10). `room.step` is of no stage. */
  takeHome?(state: State, person: ParticipantId | null, room: RoomFacts): TakeHome;
  bot(view: View, memory: unknown, random: Random): BotMove<Command>;
}

/** The registry's one erased type: the kernel handles activities without knowing their types. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyActivity = Activity<any, any, any, any, any, any, any>;
export type Registry = ReadonlyMap<string, AnyActivity>;
