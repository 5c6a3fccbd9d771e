import type { ParticipantId, TextId } from '../../kernel/activity.ts';
import type { Timestamp } from '../../kernel/clock.ts';
import type { PhoneRating, ScreenRating } from '../../parts/agreement-views.ts';
import type { Span } from '../../parts/phrases.ts';
import type { ClosingPage, Ending, Sending } from './model.ts';

/** `text` is null when hidden by the host or removed. Spans point into `text`. */
type Shown = { readonly id: TextId; readonly text: string | null; readonly hidden: boolean };

/** Solo: one's own line. */
export type PhoneSolo = {
  readonly face: 'phone';
  readonly stage: 'solo';
  readonly prompt: string;
  readonly line: Shown | null;
  readonly skipped: boolean;
};

/** A text this group's words come from (CD2). `phrases` are what a tap puts at the caret; `common`: words all sources share. */
export type SourceView = Shown & {
  /** The group it comes from; null: a person's own line. */
  readonly group: number | null;
  /** Whose line it is, for a line of this group's own people. */
  readonly person: ParticipantId | null;
  /** It came when another group joined (K5). */
  readonly joined: boolean;
  /** One of two texts of a group that could not agree (CD4). */
  readonly split: boolean;
  readonly phrases: readonly Span[];
  readonly common: readonly Span[];
};

/** One text of the group as a member sees it. `version` is what a revision builds on. */
export type DraftView = Shown & {
  readonly version: number;
  readonly pen: ParticipantId | null;
  readonly youHold: boolean;
  /** From then on `wantPen` takes it without asking; null: now. */
  readonly penFreeAt: Timestamp | null;
  readonly asks: ParticipantId | null;
};

/** Pairs and groups: the pen, the text, its sources (CD1–CD5). `drafts` has two while the group is split. */
type PhoneMergeAt<Stage extends 'pairs' | 'groups'> = {
  readonly face: 'phone';
  readonly stage: Stage;
  readonly pass: number;
  readonly prompt: string;
  readonly group: number | null;
  readonly drafts: readonly DraftView[];
  readonly sending: Sending;
  readonly sources: readonly SourceView[];
};
export type PhoneMerge = PhoneMergeAt<'pairs'> | PhoneMergeAt<'groups'>;

/** A text in the gallery. `lines` can be tapped; `mine` are this person's taps, at most three in all. */
export type GalleryText = Shown & { readonly group: number | null; readonly ours: boolean; readonly split: boolean; readonly lines: readonly Span[]; readonly mine: readonly Span[] };
export type PhoneGallery = {
  readonly face: 'phone';
  readonly stage: 'gallery';
  readonly texts: readonly GalleryText[];
  /** Taps this person still has. */
  readonly left: number;
};

/** A line of the gallery with how many must not lose it, most first. */
export type StackedLine = { readonly text: TextId; readonly group: number | null; readonly words: string; readonly marks: number };
/** An unnamed wish, about a line of the draft (by its index in `lines`) or the whole (null); `change`: what somebody who rated below 3 in the
 *  round before said would help (CD8). */
export type WishLine = { readonly id: TextId; readonly kind: 'missing' | 'notForMe' | 'change'; readonly text: string | null; readonly line: number | null };
export type VersionView = Shown & { readonly number: number; readonly lines: readonly Span[] };
/** What only who drafts sees (CD6): all versions, stacked lines, everybody's wishes. */
export type DraftingDesk = { readonly newest: VersionView | null; readonly stacked: readonly StackedLine[]; readonly wishes: readonly WishLine[] };

export type PhoneDrafting = {
  readonly face: 'phone';
  readonly stage: 'drafting';
  readonly pass: number;
  /** The newest version the room may see. */
  readonly version: VersionView | null;
  /** This person's own wishes. */
  readonly mine: readonly WishLine[];
  /** null: this person does not draft. */
  readonly desk: DraftingDesk | null;
};

export type PhoneAgreement = {
  readonly face: 'phone';
  readonly stage: 'agreement';
  readonly pass: number;
  readonly version: VersionView | null;
  readonly rating: PhoneRating;
  /** Rated for words that changed since (K2). */
  readonly earlier: boolean;
};

/** Where the words of one person went (CD10). `lived`: parts of the final text that came from their line. */
export type OwnOrigins = {
  readonly line: string | null;
  readonly lived: readonly Span[];
  /** The texts they helped to make, pair first. */
  readonly made: readonly { readonly stage: 'pairs' | 'groups'; readonly group: number; readonly text: string | null }[];
};
export type PhoneClosing = {
  readonly face: 'phone';
  readonly stage: 'closing';
  readonly final: VersionView | null;
  readonly ending: Ending | null;
  readonly people: number;
  /** Lines of the final text this person tapped: "where you see yourself". */
  readonly mine: readonly Span[];
  readonly origins: OwnOrigins;
};
export type CommunityDefinitionPhoneView = PhoneSolo | PhoneMerge | PhoneGallery | PhoneDrafting | PhoneAgreement | PhoneClosing;

export type Glow = Span & { readonly count: number };
export type ScreenText = { readonly id: TextId; readonly group: number | null; readonly text: string; readonly glow: readonly Glow[] };

/** A run of the final text and where it came from: the last group stage's `group` (null: straight from people's lines), through
 *  which texts, and how many people's lines it goes back to. `start` and `end` point into the final text. */
export type OriginRun = Span & { readonly group: number | null; readonly people: number; readonly through: readonly { readonly stage: FlowStage; readonly group: number | null }[] };
export type FlowStage = 'people' | 'pairs' | 'groups' | 'groupsTwice' | 'room';
/** Where words flowed, for a picture: columns from people to the room. `words` counts words of the final text. */
export type Flow = {
  readonly columns: readonly { readonly stage: FlowStage; readonly nodes: readonly { readonly id: string; readonly group: number | null; readonly words: number }[] }[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly words: number }[];
  /** Words of the final text that stand in nobody's text before it. */
  readonly fresh: number;
};

export type CommunityDefinitionScreenView =
  | { readonly face: 'screen'; readonly stage: 'solo'; readonly prompt: string }
  | { readonly face: 'screen'; readonly stage: 'pairs'; readonly pass: number; readonly prompt: string }
  | { readonly face: 'screen'; readonly stage: 'groups'; readonly pass: number; readonly prompt: string }
  /** `texts`: those shown so far, in order; the last `fresh` came with the last Next. */
  | { readonly face: 'screen'; readonly stage: 'gallery'; readonly texts: readonly ScreenText[]; readonly fresh: number; readonly of: number }
  /** `changed`: words that are new since the version shown before. */
  | { readonly face: 'screen'; readonly stage: 'drafting'; readonly pass: number; readonly prompt: string; readonly version: { readonly number: number; readonly text: string; readonly changed: readonly Span[] } | null }
  | { readonly face: 'screen'; readonly stage: 'agreement'; readonly pass: number; readonly text: string | null; readonly rating: ScreenRating }
  | {
      readonly face: 'screen';
      readonly stage: 'closing';
      readonly page: ClosingPage;
      readonly text: string | null;
      readonly ending: Ending | null;
      readonly people: number;
      readonly glow: readonly Glow[];
      readonly origins: readonly OriginRun[];
      readonly flow: Flow;
    };
