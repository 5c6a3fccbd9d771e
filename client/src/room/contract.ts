import type { Component } from 'svelte';
import type { Answer, Card } from '../../../shared/protocol.ts';
import type { Step } from '../../../shared/kernel/step.ts';
import type { ConsoleRoom, Mine, PhoneRoom, ScreenRoom } from '../../../shared/kernel/views.ts';

/** Sends a command and resolves with the final answer. `again: true` refusals are retried inside; they never reach the caller.
 *  `to` is 'activity' unless said otherwise; `as` is the participant spoken for. The step is the one on this screen,
 *  or `step` for words that belong to one already left (K4). On a phone's stage `as` is its participant unless said otherwise. */
export type Send = (
  command: { readonly type: string } & Readonly<Record<string, unknown>>,
  options?: { readonly to?: 'room' | 'activity'; readonly as?: string | null; readonly step?: Step },
) => Promise<Answer>;

/** Unsent text of one box, kept in `localStorage` per room, step, person and box name; a pause of 300 ms saves it.
 *  Bind a box to `value`; `clear()` once its words were answered ok. `saved`: this phone keeps them over a reload.
 *  `sending`: a command with exactly these words waits for its answer, also one from before a reload. */
export type Draft = { value: string; readonly saved: boolean; readonly sending: boolean; clear(): void };

/** Server time in ms, for clocks on screen only. */
export type Now = () => number;

export type GoesAlong = (box: string, command: (text: string) => { readonly type: string } & Readonly<Record<string, unknown>>) => void;

export type PhoneStageProps<View> = {
  readonly view: View;
  readonly mine: Mine;
  readonly room: PhoneRoom;
  readonly card: Card;
  readonly send: Send;
  readonly draft: (box: string) => Draft;
  /** A box of the whole session, not of this step: its words are still on this phone when the session is over. */
  readonly own: (box: string) => Draft;
  readonly now: Now;
  /** K4, for stages with `writing: true`: names the box whose words go along when the host moves on, and their command. */
  readonly goesAlong?: GoesAlong | undefined;
  /** K4 while it runs: the room has moved on and the named boxes go along by themselves. Nothing else sends their words then. */
  readonly finishing?: boolean | undefined;
};
export type ScreenStageProps<View> = { readonly view: View; readonly room: ScreenRoom; readonly card: Card; readonly now: Now };
export type ConsoleStageProps<View> = {
  readonly view: View;
  readonly room: ConsoleRoom;
  readonly card: Card;
  readonly authority: 'host' | 'helper';
  readonly send: Send;
  /** What is being typed here, also for a person spoken for: it outlives the list of people, Back and a reload. */
  readonly draft: (box: string, person?: string) => Draft;
  readonly now: Now;
};

type Params = Readonly<Record<string, string | number>>;

/** An activity's words that every face needs (`text.ts`). */
export type ActivityWords = {
  readonly name: string;
  readonly stages: Readonly<Record<string, { readonly name: string; readonly title: string }>>;
  /** Words for this activity's refusal codes. */
  readonly refusals: Readonly<Record<string, (params: Params) => string>>;
};

/** What only hosts read of an activity (`text-host.ts`): the script, and what Next will do. */
export type HostWords = {
  readonly about: string;
  /** `done`: what to say instead of `say` once everybody is in, or what came of it is shown. */
  readonly stages: Readonly<Record<string, { readonly next: string; readonly say: readonly string[]; readonly done?: readonly string[]; readonly stuck: string }>>;
  /** What to say instead, by `<stage>/<way>`, where an exercise is played in several ways that its view names. */
  readonly ways?: Readonly<Record<string, readonly string[]>>;
  /** Labels of inner moves, with params filled in; where one is not known yet, on paper, it says “…”. */
  readonly moves: Readonly<Record<string, (params: Params) => string>>;
  readonly againLabel?: string;
  readonly presets: Readonly<Record<string, string>>;
};

/** What `client/src/activities/<name>/phone.ts`, `screen.ts` and `console.ts` export as default: total maps stage → component. */
export type StageMap<View extends { readonly stage: string }, Props> = { readonly [S in View['stage']]: Component<Props & { readonly view: Extract<View, { readonly stage: S }> }> };

/** A part of a slip: lines to write on, or boxes to tick. */
export type PaperBlock = { readonly label?: string; readonly lines: number } | { readonly label?: string; readonly ticks: readonly string[] };

/** One paper form of an exercise, for people without a phone (`paper.ts`). `quarter`: four on a sheet. A form per table carries its table's shape. */
export type PaperSlip = {
  readonly id: string;
  /** What it is, for who prints and hands it out. */
  readonly name: string;
  readonly per: 'person' | 'pair' | 'table';
  readonly size: 'page' | 'half' | 'quarter';
  /** The question or task; may be typed by the host. */
  readonly title: string;
  readonly lead: readonly string[];
  readonly blocks: readonly PaperBlock[];
  readonly credit?: string;
};

/** `client/src/activities/<name>/paper.ts` exports `paper`: the forms for a config, in the order they are used. */
export type PaperOf<Config> = (config: Config) => readonly PaperSlip[];

/** Props of `settings.svelte`: edits a config in place of the plan; `onchange` gets the whole new config. */
export type SettingsProps<Config> = { readonly config: Config; readonly people: number | null; readonly onchange: (config: Config) => void };

/** Props of `summary.svelte`: what an exercise measured and what it made, for the page of a session. `result` null: its words are gone. */
export type SummaryProps<Figures, Result> = { readonly figures: Figures; readonly result: Result | null };

/** One group's time to the target in one race; `ms` null: not reached. */
export type GroupTime = { readonly pass: number; readonly target: number; readonly size: number; readonly group: number; readonly ms: number | null };

/** `client/src/activities/<name>/compare.ts` exports `compare`: what of its figures is set beside other sessions. It leaves out what it does not measure; null: this session has no value. */
export type Comparable<Figures> = {
  readonly times?: (figures: Figures) => readonly GroupTime[];
  /** Share of the final text's words that stood in an earlier one. */
  readonly kept?: (figures: Figures) => number | null;
  /** Share of the numbers given that can live with the words (CD7). */
  readonly agreed?: (figures: Figures) => number | null;
};
