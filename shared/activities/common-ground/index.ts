import type { Activity } from '../../kernel/activity.ts';
import { questionTakesBack } from '../../parts/question-model.ts';
import { findAnswer, newQuestions } from '../../parts/question.ts';
import { botMove } from './bot.ts';
import { commands, type CommonGroundCommand } from './commands.ts';
import { decide } from './decide/index.ts';
import { eventSchema, reveals, secret, words, type CommonGroundEvent } from './events.ts';
import { evolve } from './evolve/index.ts';
import { itemAt, wordsOf } from './lists.ts';
import { configSchema, type CommonGroundConfig, type CommonGroundState } from './model.ts';
import { next, progress, undo } from './moves.ts';
import { deadline, enter, react } from './react.ts';
import { cardsOf, presets, stagesOf } from './stages.ts';
import { resultOf, worked, type CommonGroundResult } from './result.ts';
import { lasting, tables } from './kept.ts';
import { shownResult } from './shown-result.ts';
import { summarise, type CommonGroundSummary } from './summary.ts';
import { summarySchema } from './summary-schema.ts';
import { takeHome } from './take-home.ts';
import { view, type CommonGroundView } from './view/index.ts';

type CommonGround = Activity<CommonGroundConfig, CommonGroundState, CommonGroundCommand, CommonGroundEvent, CommonGroundView, CommonGroundSummary, CommonGroundResult>;

/** Find five things true for everyone in the group (CG). See README.md in this folder. */
export const commonGround: CommonGround = {
  id: 'common-ground',
  version: 1,
  configSchema,
  presets,
  commands,
  eventSchema,
  words,
  secret,
  takesBack: questionTakesBack,
  reveals,
  stages: stagesOf,
  initialState: (config) => ({ config, places: new Map(), rounds: new Map(), joins: new Map(), questions: newQuestions(cardsOf(config).length) }),
  enter: (state, _step, room, ctx) => enter(state, room, ctx),
  react,
  decide,
  evolve,
  view,
  next,
  progress,
  deadline,
  undo,
  textOf: (state, id) => {
    const item = itemAt(state, id);
    if (item) return { text: wordsOf(state, item), group: item.group, author: item.by };
    const answer = findAnswer(state.questions, id);
    return answer && { text: answer.text, group: null, author: answer.person };
  },
  summary: summarise,
  summarySchema,
  result: resultOf,
  shownResult,
  lasting,
  tables,
  worked,
  takeHome,
  bot: botMove,
};
