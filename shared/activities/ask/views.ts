import type { ParticipantId, TextId } from '../../kernel/activity.ts';
import type { Timestamp } from '../../kernel/clock.ts';
import type { PhoneRating, ScreenRating } from '../../parts/agreement-views.ts';
import type { PhoneQuestion, ScreenQuestion } from '../../parts/question-views.ts';
import type { AnswererId, Slot } from './model.ts';

/** One question on somebody's sheet. `text` null: nothing written, hidden or taken back. */
export type SheetLine = { readonly question: number; readonly id: TextId | null; readonly text: string | null; readonly hidden: boolean; readonly skipped: boolean };
/** All questions of one who answers. `consent`: may be shown to others (AS3). */
export type Sheet = { readonly of: AnswererId; readonly lines: readonly SheetLine[]; readonly consent: boolean };

/** Interview: whose turn it is. `you`: asked, writing, or listening; who is asked may write too (AS8). `until`: their share of the time ends. */
export type TurnView = {
  readonly of: ParticipantId;
  readonly you: 'asked' | 'scribe' | 'listener';
  readonly scribe: ParticipantId | null;
  readonly next: ParticipantId | null;
  readonly since: Timestamp;
  readonly shareMs: number | null;
  readonly number: number;
  readonly turns: number;
};

export type PhoneBrief = { readonly face: 'phone'; readonly stage: 'brief'; readonly way: 'interview' | 'self' | 'field'; readonly questions: readonly string[]; readonly consent: boolean };
export type PhoneAsking = {
  readonly face: 'phone';
  readonly stage: 'asking';
  readonly way: 'interview' | 'self' | 'field';
  readonly questions: readonly string[];
  /** The consent line and Take back stand here when there is no checkback. */
  readonly checksHere: boolean;
  readonly turn: TurnView | null;
  /** Interview: of whom is asked now. Self: one's own. Field: conversations of this phone, newest first. */
  readonly sheets: readonly Sheet[];
  /** Interview: one's own sheet, as others wrote it. */
  readonly own: Sheet | null;
  readonly refusals: number;
};
export type PhoneCheckback = { readonly face: 'phone'; readonly stage: 'checkback'; readonly questions: readonly string[]; readonly sheets: readonly Sheet[] };

export type CardView = { readonly id: TextId; readonly question: number; readonly text: string | null; readonly hidden: boolean };
export type ThemeView = { readonly id: string; readonly name: string | null; readonly nameId: TextId; readonly cards: readonly TextId[] };
/** A group's own share and themes. `left`: themes it may still make. */
export type PhoneTheming = {
  readonly face: 'phone';
  readonly stage: 'theming';
  readonly questions: readonly string[];
  readonly group: number | null;
  readonly cards: readonly CardView[];
  readonly themes: readonly ThemeView[];
  readonly left: number;
};
export type PhoneWeighing = {
  readonly face: 'phone';
  readonly stage: 'weighing';
  readonly themes: readonly { readonly id: string; readonly name: string | null }[];
  readonly mine: readonly string[];
  readonly left: number;
};
export type SlotView = { readonly slot: Slot; readonly id: TextId | null; readonly text: string | null };
export type PhoneNarrative = { readonly face: 'phone'; readonly stage: 'narrative'; readonly slots: readonly SlotView[] };
export type PhoneRingsTrue = { readonly face: 'phone'; readonly stage: 'ringstrue'; readonly slots: readonly SlotView[]; readonly rating: PhoneRating };
export type PhonePromises = { readonly face: 'phone'; readonly stage: 'promises'; readonly card: PhoneQuestion; readonly slots: readonly SlotView[] };
export type AskPhoneView = PhoneBrief | PhoneAsking | PhoneCheckback | PhoneTheming | PhoneWeighing | PhoneNarrative | PhoneRingsTrue | PhonePromises;

/** A theme read back: `people` answered with a card in it (strength, AS2); quotes only with a yes (AS3), chosen by the host. */
export type ShownTheme = { readonly id: string; readonly name: string; readonly people: number; readonly dots: number; readonly quotes: readonly { readonly id: TextId; readonly text: string }[] };
export type AskScreenView =
  | { readonly face: 'screen'; readonly stage: 'brief'; readonly way: 'interview' | 'self' | 'field'; readonly questions: readonly string[] }
  | { readonly face: 'screen'; readonly stage: 'asking'; readonly way: 'interview' | 'self' | 'field'; readonly questions: readonly string[] }
  | { readonly face: 'screen'; readonly stage: 'checkback' }
  /** `names`: those the host has shown; `themes` counts all. */
  | { readonly face: 'screen'; readonly stage: 'theming'; readonly themes: number; readonly names: readonly { readonly id: string; readonly name: string }[]; readonly unsorted: number; readonly cards: number }
  | { readonly face: 'screen'; readonly stage: 'weighing'; readonly names: readonly { readonly id: string; readonly name: string }[]; readonly shown: readonly ShownTheme[]; readonly alsoHeard: number }
  | { readonly face: 'screen'; readonly stage: 'narrative'; readonly slots: readonly SlotView[] }
  | { readonly face: 'screen'; readonly stage: 'ringstrue'; readonly slots: readonly SlotView[]; readonly rating: ScreenRating }
  | { readonly face: 'screen'; readonly stage: 'promises'; readonly card: ScreenQuestion };
