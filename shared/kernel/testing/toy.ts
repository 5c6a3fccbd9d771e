import * as v from 'valibot';
import type { Activity, Registry } from '../activity.ts';
import { reject } from '../decision.ts';
import type { PlanItem } from '../model.ts';

/**
 * A small exercise to try the kernel on: write a line in groups, take one's own back for good, read them one by one. With `openUntil` it
 * begins with a stage open for days.
 */
export type ToyConfig = { readonly size: number | 'all'; readonly minutes: number | null; readonly openUntil?: number | null | undefined };
export type ToyState = { readonly config: ToyConfig; readonly lines: readonly { readonly id: string; readonly by: string; readonly text: string | null }[]; readonly read: number; readonly facts: readonly string[] };
export type ToyCommand = { readonly type: 'say'; readonly text: string } | { readonly type: 'strike'; readonly id: string } | { readonly type: 'unsay' };
export type ToyEvent =
  | { readonly type: 'said'; readonly id: string; readonly by: string; readonly text: string | null }
  | { readonly type: 'unsaid'; readonly by: string }
  | { readonly type: 'struck' | 'restored'; readonly id: string; readonly by: string }
  | { readonly type: 'readOut' | 'unread' }
  | { readonly type: 'heard'; readonly fact: string };
export type ToyView = { readonly stage: 'field' | 'gather' | 'write' | 'read'; readonly lines: readonly string[] };

const id = v.string();
const sayShape = v.strictObject({ type: v.literal('say'), text: v.string() });
const strikeShape = v.strictObject({ type: v.literal('strike'), id });

export const toy: Activity<ToyConfig, ToyState, ToyCommand, ToyEvent, ToyView, number, readonly string[]> = {
  id: 'toy',
  version: 1,
  configSchema: v.strictObject({ size: v.union([v.number(), v.literal('all')]), minutes: v.nullable(v.number()), openUntil: v.optional(v.nullable(v.number())) }),
  presets: [{ id: 'short', config: { size: 4, minutes: 5 } }],
  commands: {
    say: { by: ['participant'], schema: sayShape, texts: { text: 'item' }, late: true },
    strike: { by: ['host'], schema: strikeShape },
    unsay: { by: ['participant'], schema: v.strictObject({ type: v.literal('unsay') }) },
  },
  eventSchema: v.variant('type', [
    v.strictObject({ type: v.literal('said'), id, by: id, text: v.nullable(v.string()) }),
    v.strictObject({ type: v.literal('unsaid'), by: id }),
    v.strictObject({ type: v.picklist(['struck', 'restored']), id, by: id }),
    v.strictObject({ type: v.picklist(['readOut', 'unread']) }),
    v.strictObject({ type: v.literal('heard'), fact: v.string() }),
  ]),
  words: { said: ['text'], unsaid: [], struck: [], restored: [], readOut: [], unread: [], heard: [] },
  secret: { said: [], unsaid: [], struck: [], restored: [], readOut: [], unread: [], heard: [] },
  reveals: { readOut: () => true },
  takesBack: { unsaid: (event, earlier) => earlier.type === 'said' && earlier.by === event.by },
  stages: (config, _people, again) => [
    ...(config.openUntil === undefined ? [] : [{ id: 'field', minutes: null, writing: false, groups: 'none' as const, openUntil: config.openUntil }]),
    { id: 'gather', minutes: null, writing: false, groups: { form: config.size } },
    { id: 'write', minutes: config.minutes, writing: true, groups: 'keep' },
    { id: 'read', minutes: 2, writing: false, groups: 'keep', again: true },
    ...Array.from({ length: again }, () => [
      { id: 'write', minutes: config.minutes, writing: true, groups: 'join' as const },
      { id: 'read', minutes: 2, writing: false, groups: 'keep' as const, again: true as const },
    ]).flat(),
  ],
  initialState: (config) => ({ config, lines: [], read: 0, facts: [] }),
  enter: () => [],
  react: (_state, fact) => (fact.type === 'deadlinePassed' ? [] : [{ type: 'heard', fact: fact.type }]),
  decide: (state, command, _room, ctx) => {
    switch (command.type) {
      case 'say':
        return ctx.actor.person === null ? reject('not_allowed') : [{ type: 'said', id: ctx.random.id(), by: ctx.actor.person, text: command.text }];
      case 'unsay':
        return state.lines.some((line) => line.by === ctx.actor.person && line.text !== null) ? [{ type: 'unsaid', by: ctx.actor.person ?? '' }] : [];
      case 'strike': {
        const line = state.lines.find((one) => one.id === command.id);
        return line ? [{ type: 'struck', id: line.id, by: line.by }] : reject('unknown_text');
      }
    }
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'said': return { ...state, lines: [...state.lines, { id: event.id, by: event.by, text: event.text }] };
      case 'unsaid': return { ...state, lines: state.lines.map((line) => (line.by === event.by ? { ...line, text: null } : line)) };
      case 'struck': return { ...state, lines: state.lines.map((line) => (line.id === event.id ? { ...line, text: null } : line)) };
      case 'restored': return state;
      case 'readOut': return { ...state, read: state.read + 1 };
      case 'unread': return { ...state, read: state.read - 1 };
      case 'heard': return { ...state, facts: [...state.facts, event.fact] };
    }
  },
  view: (state, viewer, room) => ({
    stage: room.step.stage as ToyView['stage'],
    lines: state.lines
      .filter((line) => line.text !== null && (viewer.face === 'phone' ? line.by === viewer.id : viewer.face === 'console' || (room.shown.has(line.id) && !room.hidden.has(line.id))))
      .map((line) => line.text ?? ''),
  }),
  next: (state, room) => (room.step.stage === 'read' && state.read < state.lines.length ? { move: 'readOut', params: { number: state.read + 1 }, events: [{ type: 'readOut' }] } : null),
  progress: (state, room) => ({ done: state.lines.length, of: room.people.length, unit: 'people' }),
  deadline: () => null,
  undo: (_state, event) => (event.type === 'readOut' ? [{ type: 'unread' }] : null),
  textOf: (state, textId) => {
    const line = state.lines.find((one) => one.id === textId);
    return line && { text: line.text, group: null, author: line.by };
  },
  summary: (state) => state.lines.length,
  summarySchema: v.number(),
  result: (state, room) => state.lines.flatMap((line) => (line.text !== null && room.shown.has(line.id) && !room.hidden.has(line.id) ? [line.text] : [])),
  lasting: (state, room) => new Set(state.lines.filter(({ id }) => room.shown.has(id)).map(({ id }) => id)),
  tables: (state, room) => [{ id: 'answers', columns: ['text'], rows: state.lines.flatMap(({ id, text }) => (text === null || room.hidden.has(id) ? [] : [[text]])) }],
  worked: (state) => ({ shown: new Set(), spoke: new Set(state.lines.map(({ by }) => by)), overruled: 0, skipped: 0, selves: null }),
  bot: (_view, memory, random) => ({ afterMs: 1000 + random.int(5000), command: memory === 'said' ? null : { type: 'say', text: `line ${random.id(4)}` }, memory: 'said' }),
};

export const toyRegistry: Registry = new Map([[toy.id, toy]]);
export const toyPlan = (run = 'r1', config: ToyConfig = { size: 4, minutes: 5 }): PlanItem => ({ run, activity: 'toy', version: 1, preset: null, config });
