import type { ParticipantId, TextId } from '../../kernel/activity.ts';
import type { ConsoleRating } from '../../parts/agreement-views.ts';
import type { Span } from '../../parts/phrases.ts';
import type { ClosingPage, Ending, Sending } from './model.ts';
import type { DraftingDesk, Flow, Glow, OriginRun, SourceView, VersionView } from './views.ts';

/** On the console words stand even when hidden: `hidden` says so. `id` is the one to show, hide or spotlight. */
type ConsoleText = { readonly id: TextId; readonly text: string | null; readonly hidden: boolean; readonly late: boolean };

export type ConsoleSolo = {
  readonly face: 'console';
  readonly stage: 'solo';
  readonly prompt: string;
  /** In the order they came; whose they are the host may know (`person`). */
  readonly lines: readonly (ConsoleText & { readonly person: ParticipantId })[];
  readonly skipped: number;
  /** Asked and neither written nor skipped: "Waiting only" of the people list. */
  readonly waiting: readonly ParticipantId[];
  /** People the host can write for who have no line yet: on paper or without phones. */
  readonly writeFor: readonly ParticipantId[];
};

export type ConsoleDraft = ConsoleText & { readonly version: number; readonly pen: ParticipantId | null };
export type ConsoleWork = {
  readonly group: number;
  readonly size: number;
  readonly drafts: readonly ConsoleDraft[];
  readonly sending: Sending;
  /** Nobody in it has a phone that is awake: the host writes for it, as `speaker`. */
  readonly noPhone: boolean;
  readonly speaker: ParticipantId | null;
  readonly sources: readonly SourceView[];
  /** Somebody is left alone: would go to this group (K7). */
  readonly mergeInto: number | null;
};
type ConsoleMergeAt<Stage extends 'pairs' | 'groups'> = { readonly face: 'console'; readonly stage: Stage; readonly pass: number; readonly prompt: string; readonly rows: readonly ConsoleWork[] };
export type ConsoleMerge = ConsoleMergeAt<'pairs'> | ConsoleMergeAt<'groups'>;

export type ConsoleGallery = {
  readonly face: 'console';
  readonly stage: 'gallery';
  /** `marks`: how many taps its lines got. `lines` can be tapped, as on phones. */
  readonly texts: readonly (ConsoleText & { readonly group: number | null; readonly split: boolean; readonly marks: number; readonly revealed: boolean; readonly lines: readonly Span[]; readonly glow: readonly Glow[] })[];
  /** Paper and no-phone people whose taps the host can give, with what is left of their three. */
  readonly tapFor: readonly { readonly person: ParticipantId; readonly left: number }[];
};

export type ConsoleDrafting = {
  readonly face: 'console';
  readonly stage: 'drafting';
  readonly pass: number;
  readonly desk: DraftingDesk;
  /** All versions, oldest first. */
  readonly versions: readonly (VersionView & { readonly shown: boolean; readonly byHost: boolean; readonly changed: readonly Span[] })[];
  readonly drafters: readonly ParticipantId[];
  readonly mayName: boolean;
};

export type ConsoleAgreement = {
  readonly face: 'console';
  readonly stage: 'agreement';
  readonly pass: number;
  readonly version: VersionView | null;
  readonly rating: ConsoleRating;
  /** How many have rated words that changed since (K2). */
  readonly earlier: number;
  readonly ending: Ending | null;
};

export type ConsoleClosing = {
  readonly face: 'console';
  readonly stage: 'closing';
  readonly page: ClosingPage;
  readonly final: VersionView | null;
  readonly ending: Ending | null;
  readonly people: number;
  readonly glow: readonly Glow[];
  readonly origins: readonly OriginRun[];
  readonly flow: Flow;
  /** There was no agreement in this plan: the ending is chosen here. */
  readonly mayEnd: boolean;
};
export type CommunityDefinitionConsoleView = ConsoleSolo | ConsoleMerge | ConsoleGallery | ConsoleDrafting | ConsoleAgreement | ConsoleClosing;
