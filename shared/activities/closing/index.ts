import type { Activity, Context, RoomFacts, Stage } from '../../kernel/activity.ts';
import { reject, type Decision } from '../../kernel/decision.ts';
import { peopleProgress } from '../../parts/awaited.ts';
import { botMove } from './bot.ts';
import {
  commandShapes,
  configSchema,
  eventSchema,
  type ClosingCommand,
  type ClosingConfig,
  type ClosingEvent,
  type ClosingState,
} from './model.ts';
import { resultOf, worked, type ClosingResult } from './result.ts';
import { lasting, tables } from './kept.ts';
import { summarise, type ClosingSummary } from './summary.ts';
import { summarySchema } from './summary-schema.ts';
import { takeHome } from './take-home.ts';
import { pagesOf, viewClosing } from './view.ts';
import type { ClosingView } from './views.ts';

const everyone = ['participant', 'host', 'helper'] as const;

/** The last exercise of every session. See README.md in this folder. */
export const closing: Activity<ClosingConfig, ClosingState, ClosingCommand, ClosingEvent, ClosingView, ClosingSummary, ClosingResult> = {
  id: 'closing',
  version: 1,
  configSchema,
  presets: [{ id: 'plain', config: { minutes: { checkin: 1, promises: 1 } } }],
  commands: {
    feel: { by: everyone, schema: commandShapes.feel },
    skipFeeling: { by: everyone, schema: commandShapes.skipFeeling },
  },
  eventSchema,
  words: { feelingsGiven: [], promisesTurned: [] },
  secret: { feelingsGiven: ['feelings'], promisesTurned: [] },
  stages,
  initialState: (config) => ({ config, feelings: new Map(), page: 0 }),
  enter: () => [],
  react: () => [],
  decide,
  evolve,
  view: viewClosing,
  next: (state, room) => {
    if (room.step.stage !== 'promises' || state.page + 1 >= pagesOf(room).length) return null;
    return { move: 'morePromises', events: [{ type: 'promisesTurned', page: state.page + 1 }] };
  },
  progress: (state, room) => (room.step.stage === 'checkin' ? peopleProgress((id) => state.feelings.has(id), room) : null),
  deadline: () => null,
  undo: (_state, event) =>
    event.type === 'promisesTurned' && event.page > 0 ? [{ type: 'promisesTurned', page: event.page - 1 }] : null,
  textOf: () => undefined,
  summary: summarise,
  summarySchema,
  // The host alone sees how the day felt.
  shownResult: () => ({ counts: null }),
  result: resultOf,
  lasting,
  tables,
  worked,
  takeHome,
  bot: botMove,
};

function stages(config: ClosingConfig): readonly Stage[] {
  return [
    { id: 'checkin', minutes: config.minutes.checkin, writing: false, groups: 'none', unnamed: true },
    { id: 'promises', minutes: config.minutes.promises, writing: false, groups: 'none', moves: [{ move: 'morePromises', many: true }] },
  ];
}

/** Codes: `wrong_stage`, `not_allowed` (nobody spoken for). Answers can change while the question stands. */
function decide(state: ClosingState, command: ClosingCommand, room: RoomFacts, ctx: Context): Decision<ClosingEvent> {
  const { person } = ctx.actor;
  if (person === null) return reject('not_allowed');
  if (room.step.stage !== 'checkin') return reject('wrong_stage');
  const feelings = command.type === 'feel' ? [...new Set(command.feelings)].sort() : [];
  const before = state.feelings.get(person);
  if (before && before.join() === feelings.join()) return [];
  return [{ type: 'feelingsGiven', person, feelings }];
}

function evolve(state: ClosingState, event: ClosingEvent): ClosingState {
  switch (event.type) {
    case 'feelingsGiven':
      return { ...state, feelings: new Map(state.feelings).set(event.person, event.feelings) };
    case 'promisesTurned':
      return { ...state, page: event.page };
  }
}
