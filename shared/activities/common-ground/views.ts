import type { ParticipantId, TextId } from '../../kernel/activity.ts';
import type { PhoneQuestion, ScreenQuestion } from '../../parts/question-views.ts';
import type { Reply, Standing } from './model.ts';

/** The rule as every face tells it. `size`: people a group. */
export type Brief = {
  readonly stage: 'brief';
  readonly target: number;
  readonly groupSize: number | 'all';
  readonly bannedKinds: readonly string[];
  readonly addBy: 'keeper' | 'everyone';
};

/** One line of the group's own list. A hidden item has no text (K10). */
export type PhoneItem = {
  readonly id: TextId;
  /** null: hidden by the host, removed, or a find without words. */
  readonly text: string | null;
  readonly hidden: boolean;
  /** `aside`: "Not all of us. Try another one." (CG3) */
  readonly state: 'open' | 'confirmed' | 'aside';
  /** This person's own answer, and whether a groupmate gave it (K7). It can change until the item is confirmed. */
  readonly mine: Reply | null;
  readonly givenFor: boolean;
  /** "Is this true for you?" waits for this person. */
  readonly ask: boolean;
  /** Groupmates whose phone sleeps and whose answer is missing: `answerFor` them. */
  readonly asleep: readonly ParticipantId[];
  readonly mayWithdraw: boolean;
  /** The group that brought it from the earlier round (CG10) or found it before two groups merged (CG7). */
  readonly broughtBy: number | null;
  /** Was confirmed before two groups merged; asked again (CG7). */
  readonly again: boolean;
};

/** "Which one surprised you most?" `ask` until this person tapped or skipped; `leading`: the one that would be shared now. */
export type FavouriteChoice = { readonly ask: boolean; readonly mine: TextId | null; readonly leading: TextId | null };

export type PhoneRace = {
  readonly face: 'phone';
  readonly stage: 'race';
  readonly pass: number;
  /** `room`: the host reads, people stand (CG10). */
  readonly mode: 'groups' | 'room';
  readonly group: number | null;
  readonly target: number;
  readonly found: number;
  readonly done: boolean;
  /** A reveal follows, so that the favourite will be shared. */
  readonly shares: boolean;
  readonly keeper: ParticipantId | null;
  readonly youKeep: boolean;
  readonly mayAdd: boolean;
  /** The keeper's phone sleeps or has left: "Take the list". */
  readonly mayTake: boolean;
  /** Whom the keeper may pass the list to. */
  readonly passTo: readonly ParticipantId[];
  /** This phone speaks for a whole table: send `answerAll` ("Yes, all of us"). */
  readonly table: boolean;
  readonly items: readonly PhoneItem[];
  readonly stuck: boolean;
  readonly nudged: boolean;
  readonly favourite: FavouriteChoice;
  readonly bannedKinds: readonly string[];
  /** Whole room: the item being read. */
  readonly reading: { readonly id: TextId; readonly text: string | null; readonly standing: Standing | null } | null;
};

export type PhoneReveal = {
  readonly face: 'phone';
  readonly stage: 'reveal';
  readonly pass: number;
  readonly group: number | null;
  readonly items: readonly { readonly id: TextId; readonly text: string | null; readonly hidden: boolean }[];
  readonly favourite: FavouriteChoice;
  /** This group's favourite has been on the wall. */
  readonly revealed: boolean;
};

export type PhoneDebrief = {
  readonly face: 'phone';
  readonly stage: 'debrief';
  /** null: no questions in this plan. */
  readonly card: PhoneQuestion | null;
  /** The own group's rounds, once the times are shown. */
  readonly ours: readonly RoundPoint[] | null;
};

export type CommonGroundPhoneView = (Brief & { readonly face: 'phone' }) | PhoneRace | PhoneReveal | PhoneDebrief;

/** A group's race in figures. `ms`: running time until the target was reached; null: k of K (CG9). */
export type RoundPoint = {
  readonly pass: number;
  readonly group: number;
  readonly size: number;
  readonly target: number;
  readonly found: number;
  readonly ms: number | null;
  /** Brought favourites that still hold, of how many (CG10). */
  readonly held: number;
  readonly brought: number;
};

export type ScreenRace = {
  readonly face: 'screen';
  readonly stage: 'race';
  readonly pass: number;
  readonly mode: 'groups' | 'room';
  readonly target: number;
  /** By group number, never reordered (CG6). */
  readonly rows: readonly { readonly group: number; readonly found: number }[];
  readonly total: number;
  readonly reading: { readonly text: string | null; readonly standing: Standing | null } | null;
  /** Bigger rounds: brought favourites that still hold. */
  readonly held: { readonly held: number; readonly of: number } | null;
};

type SharedLine = { readonly text: string; readonly groups: number };
export type ScreenReveal = {
  readonly face: 'screen';
  readonly stage: 'reveal';
  readonly pass: number;
  readonly showing:
    | { readonly kind: 'none' }
    /** `text` null: no words, or hidden; the group tells it aloud. */
    | { readonly kind: 'group'; readonly group: number; readonly text: string | null }
    | { readonly kind: 'shared'; readonly lines: readonly SharedLine[] };
  /** Groups already shown, of those with something to show. */
  readonly shown: number;
  readonly of: number;
};
export type ScreenDebrief = {
  readonly face: 'screen';
  readonly stage: 'debrief';
  readonly card: ScreenQuestion | null;
  /** Times per group and the rounds chart; null until the guesses are shown (CG6). */
  readonly times: readonly RoundPoint[] | null;
};
export type CommonGroundScreenView = (Brief & { readonly face: 'screen' }) | ScreenRace | ScreenReveal | ScreenDebrief;
