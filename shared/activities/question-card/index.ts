import * as v from 'valibot';
import type { Activity, Stage } from '../../kernel/activity.ts';
import {
  decideQuestion,
  evolveQuestion,
  findAnswer,
  newQuestions,
  nextQuestion,
  questionMoves,
  questionProgress,
  undoQuestion,
} from '../../parts/question.ts';
import {
  questionCommands,
  questionEventShapes,
  questionReveals,
  questionSecret, questionTakesBack,
  questionWords,
  type QuestionCommand,
  type QuestionEvent,
} from '../../parts/question-model.ts';
import { botMove } from './bot.ts';
import { configSchema, type QuestionCardConfig, type QuestionCardState } from './model.ts';
import { presets } from './presets.ts';
import { resultOf, worked, type QuestionCardResult } from './result.ts';
import { lasting, tables } from './kept.ts';
import { summarise, type QuestionCardSummary } from './summary.ts';
import { summarySchema } from './summary-schema.ts';
import type { QuestionCardView } from './views.ts';
import { cardOf, viewCard } from './view.ts';

type QuestionCard = Activity<
  QuestionCardConfig,
  QuestionCardState,
  QuestionCommand,
  QuestionEvent,
  QuestionCardView,
  QuestionCardSummary,
  QuestionCardResult
>;

/** One question on the wall and phones (QC). See README.md in this folder. */
export const questionCard: QuestionCard = {
  id: 'question-card',
  version: 1,
  configSchema,
  presets,
  commands: questionCommands,
  eventSchema: v.variant('type', questionEventShapes),
  words: questionWords,
  secret: questionSecret,
  takesBack: questionTakesBack,
  reveals: questionReveals,
  stages,
  initialState: (config) => ({ config, questions: newQuestions(1) }),
  enter: () => [],
  react: () => [],
  decide: (state, command, _room, ctx) => decideQuestion(state.questions, [cardOf(state)], command, ctx),
  evolve: (state, event) => ({ ...state, questions: evolveQuestion(state.questions, event) }),
  view: viewCard,
  next: (state, room) => (room.step.stage === 'ask' ? nextQuestion(state.questions, [cardOf(state)]) : null),
  progress: (state, room) => questionProgress(state.questions, [cardOf(state)], room),
  deadline: () => null,
  undo: (_state, event) => undoQuestion(event),
  textOf: (state, id) => {
    const answer = findAnswer(state.questions, id);
    return answer && { text: answer.text, group: null, author: answer.person };
  },
  summary: summarise,
  summarySchema,
  result: resultOf,
  lasting,
  tables,
  worked,
  bot: botMove,
};

/** A card that asks for nothing typed is only talked about: no `share`. */
function stages(config: QuestionCardConfig): readonly Stage[] {
  const ask: Stage = { id: 'ask', minutes: config.minutes.ask, writing: false, groups: 'none', unnamed: true, moves: questionMoves([config]) };
  const share: Stage = { id: 'share', minutes: config.minutes.share, writing: false, groups: 'none', unnamed: true };
  return config.answers || config.guess ? [ask, share] : [ask];
}
