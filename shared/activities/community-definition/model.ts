import * as v from 'valibot';
import type { ParticipantId, TextId } from '../../kernel/activity.ts';
import type { Timestamp } from '../../kernel/clock.ts';
import type { RatingState } from '../../parts/agreement-model.ts';
import type { Span } from '../../parts/phrases.ts';
import { minutesShape } from '../../parts/schemas.ts';
import { typedText } from '../../typed-text.ts';

/** Settings of one playing. Which stages are played follows the head count (`stages.ts`). */
export const configSchema = v.strictObject({
  prompt: typedText('prompt'),
  /** Pairs join to groups: from 8 people on, always (from 4 on), or never. */
  groups: v.picklist(['count', 'always', 'never']),
  /** Groups join in twos once more, where there are people enough. */
  groupsTwice: v.boolean(),
  gallery: v.boolean(),
  agreement: v.boolean(),
  /** A second round of drafting and agreement is in the plan; it goes when the room decides before it (CD8). */
  secondRound: v.boolean(),
  /** Who writes the room's text: the host alone, or also people the host names (CD6). */
  drafters: v.picklist(['host', 'named']),
  minutes: v.strictObject({
    solo: minutesShape,
    pairs: minutesShape,
    groups: minutesShape,
    gallery: minutesShape,
    drafting: minutesShape,
    agreement: minutesShape,
    secondDrafting: minutesShape,
    secondAgreement: minutesShape,
    closing: minutesShape,
  }),
});
export type CommunityDefinitionConfig = Readonly<v.InferOutput<typeof configSchema>>;

export const STAGES = ['solo', 'pairs', 'groups', 'gallery', 'drafting', 'agreement', 'closing'] as const;
export type CommunityDefinitionStage = (typeof STAGES)[number];
/** A stage in which groups write together, with its pass: the key of its texts. */
export const MERGES = ['pairs/1', 'groups/1', 'groups/2'] as const;
export type MergeKey = (typeof MERGES)[number];
export const ENDINGS = ['adopted', 'adopted_with_notes', 'parked'] as const;
export type Ending = (typeof ENDINGS)[number];
/** What the wall shows in `closing`, in this order. */
export const CLOSING_PAGES = ['words', 'made', 'origins', 'flow'] as const;
export type ClosingPage = (typeof CLOSING_PAGES)[number];

/** A person's own definition. A changed line gets a new id, so that nothing reaches the wall that was not shown (K10). `before`: for Undo; `earlier`: ids of
 *  all wordings before: hiding one hides the line. */
export type Line = { readonly id: TextId; readonly earlier: readonly TextId[]; readonly text: string | null; readonly late: boolean; readonly before: Line | null };

/**
 * One text a group writes together. A revision's text id is `<id>.<version>` (`texts.ts`); version 0 is the empty text. `text` is
 * null once removed, '' when nothing is written.
 */
export type Draft = {
  readonly id: TextId;
  readonly version: number;
  readonly text: string | null;
  /** The revision before, for Undo. */
  readonly before: string | null;
  readonly late: boolean;
  /** Who holds the pen (CD1), when it was last used, and who asks for it. */
  readonly pen: ParticipantId | null;
  readonly penUsed: Timestamp;
  readonly asks: ParticipantId | null;
};

/** `agreeing`: sent at `until` unless somebody says Wait (CD3). `host`: taken as it stands. */
export type Sending =
  | { readonly kind: 'writing' }
  | { readonly kind: 'agreeing'; readonly until: Timestamp }
  | { readonly kind: 'sent'; readonly how: 'agreed' | 'host' };

/** A text of an earlier stage as a group got it. `joined`: it came when another group joined this one. */
export type Source = { readonly key: MergeKey; readonly group: number; readonly joined: boolean };

/** A group's work in one stage: one text, or two when they could not agree (CD4). Pairs' sources are their members' lines. */
export type GroupWork = {
  readonly drafts: readonly [Draft] | readonly [Draft, Draft];
  readonly sending: Sending;
  readonly sources: readonly Source[];
  /** The group it joined since; its texts are sources there. */
  readonly joinedTo: number | null;
};

/** A part of a text that must not be lost (gallery), or in which somebody sees themselves (closing). It points, it never copies. */
export type Mark = { readonly text: TextId; readonly span: Span };

/** One version of the room's text (CD6). `shown`: the room may see it. */
export type Version = { readonly id: TextId; readonly text: string | null; readonly by: ParticipantId | null; readonly shown: boolean };
/** "Who is not in this yet?" and "not for me", unnamed; about a part of a version or the whole. */
export type Wish = {
  readonly id: TextId;
  readonly kind: 'missing' | 'notForMe';
  readonly text: string | null;
  readonly person: ParticipantId | null;
  readonly version: TextId | null;
  readonly span: Span | null;
};

export type CommunityDefinitionState = {
  readonly config: CommunityDefinitionConfig;
  readonly lines: ReadonlyMap<ParticipantId, Line>;
  readonly skipped: ReadonlySet<ParticipantId>;
  readonly work: ReadonlyMap<MergeKey, ReadonlyMap<number, GroupWork>>;
  /** Where each draft is, by its id without version. */
  readonly places: ReadonlyMap<TextId, { readonly key: MergeKey; readonly group: number }>;
  /** Gallery: texts on the wall, in the order they came, and everybody's marks. */
  readonly revealed: readonly TextId[];
  readonly marks: ReadonlyMap<ParticipantId, readonly Mark[]>;
  readonly drafters: ReadonlySet<ParticipantId>;
  readonly versions: readonly Version[];
  readonly wishes: readonly Wish[];
  /** By pass of `agreement`. */
  readonly ratings: ReadonlyMap<number, RatingState>;
  /** The version on show when somebody last rated, by round: the host may go Back and change the words (K2). */
  readonly ratedOn: ReadonlyMap<number, ReadonlyMap<ParticipantId, TextId | null>>;
  /** `pass`: of the step it was chosen in. */
  readonly ending: { readonly how: Ending; readonly pass: number } | null;
  readonly selves: ReadonlyMap<ParticipantId, readonly Mark[]>;
  readonly page: ClosingPage;
};
