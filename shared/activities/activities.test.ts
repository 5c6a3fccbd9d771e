import { describe, expect, it } from 'vitest';
import { parseStored } from '../kernel/event-schema.ts';
import type { PlanItem, RoomEvent } from '../kernel/model.ts';
import { checkPlan } from '../kernel/plan.ts';
import { seededRandom } from '../kernel/random.ts';
import { parseWith } from '../kernel/schema.ts';
import { plannedSteps } from '../kernel/steps.ts';
import { viewRoom } from '../kernel/room.ts';
import { fold } from '../kernel/fold.ts';
import { typedTexts } from '../kernel/testing/log.ts';
import { letBotsPlay, wrongGroups } from '../kernel/testing/bots.ts';
import { HOST, phoneOf, tryRoom, type TryRoom } from '../kernel/testing/try-room.ts';
import type { Mine, RoomFace } from '../kernel/views.ts';
import { withoutWords, wordFields } from '../kernel/words.ts';
import { registry } from './index.ts';

const HELPER = { authority: 'helper', key: 'helper-1', seat: null } as const;
const presets = [...registry.values()].flatMap((activity) => activity.presets.map((preset) => ({ activity: activity.id, preset: preset.id, config: preset.config as unknown })));
const kinds = presets.map(({ activity, preset, config }) => ({ name: `${activity} ${preset}`, activity, preset, config }));
const planItem = (activity: string, preset: string | null, config: unknown, run = 'r'): PlanItem => ({ run, activity, version: 1, preset, config });

type Seen = { readonly face: string; readonly stage: string };
/** Every viewer has a view of the stage, made of nothing but plain JSON. */
function everyoneSees(room: TryRoom): void {
  const { current, people, seats } = room.state();
  const check = (face: RoomFace, views: readonly unknown[]): void => {
    expect(JSON.parse(JSON.stringify(face))).toStrictEqual(face);
    for (const view of views) expect(view as Seen).toMatchObject({ face: face.face, stage: current?.stage });
  };
  for (const viewer of ['screen', HOST, HELPER] as const) {
    const face = room.view(viewer);
    check(face, 'view' in face ? [face.view] : []);
  }
  const mine: Mine[] = [];
  for (const seat of seats.keys()) {
    const face = room.view(phoneOf(seat));
    if (face.face !== 'phone') continue;
    check(face, face.mine.map(({ view }) => view));
    mine.push(...face.mine);
  }
  expect(mine.map(({ id }) => id).toSorted()).toEqual([...people.keys()].toSorted());
}

/** Plays from the lobby to the end of the plan; gives the steps that were entered. */
function playThrough(room: TryRoom, seed: number, rounds: number, look: (room: TryRoom) => void): readonly string[] {
  const random = seededRandom(seed);
  const memory = new Map<string, unknown>();
  for (let press = 0; press < 1_000; press += 1) {
    const moved = room.next();
    if (!moved.ok) {
      expect(moved.rejection.rejected).toBe('no_next');
      return [...room.state().entered.keys()];
    }
    expect(wrongGroups(room)).toEqual([]);
    letBotsPlay(registry, room, random, memory, rounds);
    look(room);
  }
  throw new Error('the session has no end');
}

/** The log as a store gives it back: through JSON and today's schemas. */
function reread(room: TryRoom): void {
  const runs = new Map<string, string>();
  const stored = room.log().map((recorded) => {
    const event: RoomEvent | null = parseStored(registry, runs, JSON.parse(JSON.stringify(recorded.event)));
    expect(event, JSON.stringify(recorded.event)).not.toBeNull();
    return event ? { ...recorded, event } : recorded;
  });
  expect(fold(registry, stored)).toEqual(room.state());
}

describe('every exercise', () => {
  it.each(kinds)('$name: its settings parse, unknown or missing ones do not', ({ activity, config }) => {
    const schema = registry.get(activity)?.configSchema;
    if (!schema) throw new Error(activity);
    expect(parseWith(schema, JSON.parse(JSON.stringify(config)))).toEqual({ ok: true, value: config });
    expect(parseWith(schema, { ...(config as object), more: 1 }).ok).toBe(false);
    expect(parseWith(schema, {}).ok).toBe(false);
    expect(checkPlan(registry, [planItem(activity, null, config)])).not.toHaveProperty('field');
  });
  it.each([...registry.values()])('$id: words and secrets name the same events', ({ words, secret }) => {
    expect(Object.keys(secret).toSorted()).toEqual(Object.keys(words).toSorted());
  });
  it.each(kinds.flatMap((kind) => [1, 2, 9].map((people) => ({ ...kind, people }))))('$name with $people: every face and viewer has a view of every stage', ({ activity, preset, config, people }) => {
    const room = tryRoom(registry, [planItem(activity, preset, config)]);
    room.join(people);
    const planned = plannedSteps(registry, room.state()).map(({ step }) => `${step.run}/${step.stage}/${step.pass}`);
    expect(playThrough(room, people, 8, everyoneSees)).toEqual(planned);
  });
});

const first = (activity: string): unknown => registry.get(activity)?.presets[0].config;
/** Everything that ships, with the settings that change most. */
const session: readonly PlanItem[] = [
  planItem('common-ground', '15', first('common-ground'), 'g'),
  planItem('question-card', 'guess', registry.get('question-card')?.presets.at(-1)?.config, 'q'),
  planItem('common-ground', null, { ...(first('common-ground') as object), groupSize: 2, bigger: true, addBy: 'everyone' }, 'pairs'),
  planItem('common-ground', null, { ...(first('common-ground') as object), groupSize: 3, bigger: true, biggerGroups: 'all' }, 'room'),
  planItem('common-ground', null, { ...(first('common-ground') as object), groupSize: 'all' }, 'one'),
  planItem('community-definition', null, { ...(first('community-definition') as object), groupsTwice: true, secondRound: true, drafters: 'named' }, 'd'),
  planItem('closing', null, first('closing'), 'c'),
];

describe('[K5] [G5] a whole session of pretend people', () => {
  it.each([1, 2, 3, 5, 7, 9, 13, 40, 301])('%i people play to the end, nobody is alone, and the stored log folds to the same state', (people) => {
    const room = tryRoom(registry, session);
    room.join(people);
    playThrough(room, people, people > 40 ? 4 : 12, () => undefined);
    expect(room.host({ type: 'endSession' })).toMatchObject({ ok: true });
    expect(room.state().phase).toBe('ended');
    reread(room);
  });
  it('with every typed word removed the log folds, all faces stand, and no word is left', () => {
    const room = tryRoom(registry, session);
    const people = room.join(9);
    for (const [index, seat] of [...room.state().seats.keys()].entries()) room.phone(seat, { type: 'nameMe', name: `Name${index}` }, people[index] ?? null);
    playThrough(room, 9, 12, () => undefined);
    const runs = new Map<string, string>(session.map(({ run, activity }) => [run, activity]));
    const typed = typedTexts(registry, room.log()).map(({ text }) => text);
    expect(typed.length).toBeGreaterThan(30);
    const bare = room.log().map((recorded) => ({ ...recorded, event: withoutWords(recorded.event, wordFields(registry, (run) => runs.get(run), recorded.event)) }));
    const state = fold(registry, bare.map((recorded) => ({ ...recorded, event: parseStored(registry, new Map(runs), recorded.event) ?? recorded.event })));
    const faces = [viewRoom(registry, state, { face: 'screen' }), viewRoom(registry, state, { face: 'console', authority: 'host', key: 'k', seat: null }), ...[...state.seats.keys()].map((seat) => viewRoom(registry, state, { face: 'phone', seat }))];
    for (const text of typed) expect(JSON.stringify([faces, bare])).not.toContain(JSON.stringify(text));
    expect(state.rev).toBe(room.state().rev);
  });
});
