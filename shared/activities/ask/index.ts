import type { Activity } from '../../kernel/activity.ts';
import { newRating } from '../../parts/agreement.ts';
import { questionTakesBack } from '../../parts/question-model.ts';
import { newQuestions } from '../../parts/question.ts';
import { botMove } from './bot.ts';
import { commands, type AskCommand } from './commands.ts';
import { decide } from './decide/index.ts';
import { eventSchema, reveals, secret, words, type AskEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { findText } from './find-text.ts';
import { configSchema, type AskConfig, type AskState } from './model.ts';
import { next, progress, undo } from './moves.ts';
import { enter, enterAgain, react } from './react.ts';
import { presets, stagesOf } from './stages.ts';
import { resultOf, worked, type AskResult } from './result.ts';
import { lasting, tables } from './kept.ts';
import { shownResult } from './shown-result.ts';
import { summarise, type AskSummary } from './summary.ts';
import { summarySchema } from './summary-schema.ts';
import { takeHome } from './take-home.ts';
import { view, type AskView } from './view/index.ts';

/** What people want, in their own words, made into themes by the room (AS). See README.md in this folder. */
export const ask: Activity<AskConfig, AskState, AskCommand, AskEvent, AskView, AskSummary, AskResult> = {
  id: 'ask',
  version: 1,
  configSchema,
  presets,
  commands,
  eventSchema,
  words,
  secret,
  reveals,
  takesBack: { ...questionTakesBack, answerTakenBack: (event, earlier) => earlier.type === 'answerWritten' && earlier.of === event.of && earlier.question === event.question },
  stages: stagesOf,
  initialState: (config) => ({
    config, conversations: new Map(), refusals: new Map(), answers: new Map(), skipped: new Set(), takenBack: new Set(), consent: new Set(), turns: new Map(), tabled: false, cards: new Map(),
    shares: new Map(), themes: new Map(), dots: new Map(), revealed: [], slots: new Map(), narrativeShown: false, rating: newRating(), promises: newQuestions(1),
  }),
  enter: (state, _step, room, ctx) => enter(state, room, ctx),
  enterAgain: (state, _step, room, ctx) => enterAgain(state, room, ctx),
  react,
  decide,
  evolve,
  view,
  next,
  progress,
  deadline: () => null,
  undo,
  textOf: findText,
  summary: summarise,
  summarySchema,
  result: resultOf,
  lasting,
  tables,
  shownResult,
  worked,
  takeHome,
  bot: botMove,
};
