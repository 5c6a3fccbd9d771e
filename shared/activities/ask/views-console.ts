import type { ParticipantId, TextId } from '../../kernel/activity.ts';
import type { ConsoleRating } from '../../parts/agreement-views.ts';
import type { ConsoleQuestion } from '../../parts/question-views.ts';
import type { Sheet, ShownTheme, SlotView } from './views.ts';

export type ConsoleBrief = { readonly face: 'console'; readonly stage: 'brief'; readonly way: 'interview' | 'self' | 'field'; readonly questions: readonly string[] };
/** Progress, never an answer with a name. `typeFor`: people and conversations the host types for. */
export type ConsoleAsking = {
  readonly face: 'console';
  readonly stage: 'asking';
  readonly way: 'interview' | 'self' | 'field';
  readonly questions: readonly string[];
  /** Interview: per group, who is asked now and how many answers there are. */
  readonly groups: readonly { readonly group: number; readonly asked: ParticipantId | null; readonly turn: number; readonly turns: number; readonly answers: number; readonly of: number }[];
  /** Answers per question. */
  readonly answers: readonly number[];
  readonly people: number;
  readonly conversations: number;
  readonly refusals: number;
  readonly openUntil: number | null;
  /** On paper or without a phone, and the host's own paper cards, newest first. */
  readonly sheets: readonly Sheet[];
  readonly typeFor: readonly ParticipantId[];
};
export type ConsoleCheckback = { readonly face: 'console'; readonly stage: 'checkback'; readonly questions: readonly string[]; readonly answers: number; readonly consents: number; readonly sheets: readonly Sheet[]; readonly typeFor: readonly ParticipantId[] };

/** A card on the table: no source (AS2). `quotable`: with a yes (AS3). A changed wording is another card (K10). */
export type TableCard = { readonly id: TextId; readonly question: number; readonly text: string | null; readonly hidden: boolean; readonly quotable: boolean };
export type TableTheme = { readonly id: string; readonly name: string | null; readonly nameId: TextId; readonly group: number | null; readonly cards: readonly TextId[]; readonly people: number; readonly dots: number; readonly shown: boolean };
/** A first cut by shared words, to accept, change or ignore. */
export type FirstCut = { readonly words: readonly string[]; readonly cards: readonly TextId[] };
/** `alike`: sets of themes with one name, by id. */
export type CardTable = { readonly cards: readonly TableCard[]; readonly themes: readonly TableTheme[]; readonly alike: readonly (readonly string[])[]; readonly unsorted: number };
export type ConsoleTheming = CardTable & { readonly face: 'console'; readonly stage: 'theming'; readonly questions: readonly string[]; readonly firstCut: readonly FirstCut[] };
export type ConsoleWeighing = CardTable & { readonly face: 'console'; readonly stage: 'weighing'; readonly questions: readonly string[]; readonly dotsFor: readonly { readonly person: ParticipantId; readonly left: number }[] };

/** `offered`: texts from themes by question, for each slot. */
export type ConsoleNarrative = { readonly face: 'console'; readonly stage: 'narrative'; readonly slots: readonly (SlotView & { readonly offered: readonly string[] })[]; readonly shown: boolean };
export type ConsoleRingsTrue = { readonly face: 'console'; readonly stage: 'ringstrue'; readonly slots: readonly SlotView[]; readonly rating: ConsoleRating };
/** `heard`: what the page to print tells — themes read back with their chosen quotes, how many answered, and what is in no theme. */
export type ConsolePromises = {
  readonly face: 'console';
  readonly stage: 'promises';
  readonly card: ConsoleQuestion;
  readonly slots: readonly SlotView[];
  readonly heard: { readonly themes: readonly ShownTheme[]; readonly asked: number; readonly alsoHeard: number };
};
export type AskConsoleView = ConsoleBrief | ConsoleAsking | ConsoleCheckback | ConsoleTheming | ConsoleWeighing | ConsoleNarrative | ConsoleRingsTrue | ConsolePromises;
