import type { ParticipantId, TextId } from '../../kernel/activity.ts';
import type { ConsoleQuestion } from '../../parts/question-views.ts';
import type { Standing } from './model.ts';
import type { Brief, RoundPoint } from './views.ts';

export type ConsoleItem = {
  readonly id: TextId;
  readonly text: string | null;
  readonly hidden: boolean;
  readonly state: 'open' | 'confirmed' | 'aside';
  /** A find without words: `typeFound` adds them. */
  readonly wordless: boolean;
  /**
   * Open items only: people on paper, without a phone or asleep whose answer is missing. Never who has a phone in hand: once one
   * such name was left and the item went aside, everyone would know whose No it was (CG3).
   */
  readonly waiting: readonly ParticipantId[];
  readonly broughtBy: number | null;
  readonly again: boolean;
  readonly read: boolean;
  readonly standing: Standing | null;
};
export type ConsoleGroup = {
  readonly group: number;
  readonly size: number;
  readonly found: number;
  readonly done: boolean;
  readonly keeper: ParticipantId | null;
  /** Nobody in it has a phone: the host taps +1 (`addFound`). */
  readonly noPhone: boolean;
  /** "Go see ▲ 3" (CG11). */
  readonly stuck: boolean;
  readonly nudged: boolean;
  /** Below two people: join it to this group (CG7, `mergeGroups`). */
  readonly mergeInto: number | null;
  readonly favourite: TextId | null;
  readonly items: readonly ConsoleItem[];
};
export type ConsoleRace = {
  readonly face: 'console';
  readonly stage: 'race';
  readonly pass: number;
  readonly mode: 'groups' | 'room';
  readonly target: number;
  readonly total: number;
  readonly rows: readonly ConsoleGroup[];
  /** CG7, the same offers as in the rows. */
  readonly offerMerge: readonly { readonly group: number; readonly into: number }[];
  /** Confirmed items of the round before that could still be brought (CG10). */
  readonly bring: readonly { readonly id: TextId; readonly group: number; readonly text: string | null }[];
  readonly held: { readonly held: number; readonly of: number } | null;
};

export type ConsoleReveal = {
  readonly face: 'console';
  readonly stage: 'reveal';
  readonly pass: number;
  readonly rows: readonly {
    readonly group: number;
    readonly found: number;
    /** What Next would show, or did. `chosen`: the group tapped it. */
    readonly item: TextId;
    readonly text: string | null;
    readonly hidden: boolean;
    readonly chosen: boolean;
    readonly revealed: boolean;
  }[];
  readonly shared: readonly {
    readonly id: TextId;
    readonly text: string | null;
    readonly groups: readonly number[];
    readonly items: readonly TextId[];
    /** Joins the host made among them: `separateItems` takes one back. */
    readonly joins: readonly string[];
  }[];
  readonly sharedRevealed: boolean;
  /** Every confirmed item, for `joinItems`. */
  readonly items: readonly {
    readonly id: TextId;
    readonly group: number;
    readonly text: string | null;
    readonly hidden: boolean;
  }[];
};
export type ConsoleDebrief = {
  readonly face: 'console';
  readonly stage: 'debrief';
  readonly card: ConsoleQuestion | null;
  /** The host sees times at once; the room after the guess. */
  readonly times: readonly RoundPoint[];
  readonly timesShown: boolean;
};
export type CommonGroundConsoleView =
  (Brief & { readonly face: 'console' }) | ConsoleRace | ConsoleReveal | ConsoleDebrief;
