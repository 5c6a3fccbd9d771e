import type { Activity } from '../../kernel/activity.ts';
import { botMove } from './bot.ts';
import { commands, type CommunityDefinitionCommand } from './commands.ts';
import { decide } from './decide/index.ts';
import { eventSchema, reveals, secret, words, type CommunityDefinitionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { configSchema, type CommunityDefinitionConfig, type CommunityDefinitionState } from './model.ts';
import { next, progress, undo } from './moves.ts';
import { deadline, enter, react } from './react.ts';
import { presets, stagesOf } from './stages.ts';
import { resultOf, worked, type CommunityDefinitionResult } from './result.ts';
import { lasting, tables } from './kept.ts';
import { shownResult } from './shown-result.ts';
import { summarise, type CommunityDefinitionSummary } from './summary.ts';
import { summarySchema } from './summary-schema.ts';
import { takeHome } from './take-home.ts';
import { findText } from './find-text.ts';
import { view, type CommunityDefinitionView } from './view/index.ts';

type CommunityDefinition = Activity<CommunityDefinitionConfig, CommunityDefinitionState, CommunityDefinitionCommand, CommunityDefinitionEvent, CommunityDefinitionView, CommunityDefinitionSummary, CommunityDefinitionResult>;

/** Everybody's definition of community becomes one, and all can see where their words went (CD). See README.md in this folder. */
export const communityDefinition: CommunityDefinition = {
  id: 'community-definition',
  version: 1,
  configSchema,
  presets,
  commands,
  eventSchema,
  words,
  secret,
  reveals,
  wordingOf: { lineWritten: ({ person }) => person },
  stages: stagesOf,
  initialState: (config) => ({
    config, lines: new Map(), skipped: new Set(), work: new Map(), places: new Map(), revealed: [], marks: new Map(), drafters: new Set(), versions: [],
    wishes: [], ratings: new Map(), ratedOn: new Map(), ending: null, selves: new Map(), page: 'words',
  }),
  enter: (state, _step, room, ctx) => enter(state, room, ctx),
  react,
  decide,
  evolve,
  view,
  next,
  progress,
  deadline,
  undo,
  textOf: findText,
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
