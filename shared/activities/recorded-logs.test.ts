import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyRoom, evolveRoom } from '../kernel/evolve.ts';
import { parseStored } from '../kernel/event-schema.ts';
import type { RecordedEvent } from '../kernel/model.ts';
import { viewRoom } from '../kernel/room.ts';
import { sameStep } from '../kernel/step.ts';
import { plannedSteps } from '../kernel/steps.ts';
import { innerMove } from '../kernel/view-screen.ts';
import { resultsOf } from '../kernel/summary/played-runs.ts';
import { parseFigures } from '../kernel/summary/figures-schema.ts';
import { retentionTargets } from '../kernel/summary/retention.ts';
import { summariseSession } from '../kernel/summary/summarise-session.ts';
import { tablesOf } from '../kernel/summary/tables.ts';
import { without } from '../kernel/testing/expect-kept.ts';
import { fold } from '../kernel/fold.ts';
import { registry } from './index.ts';

const folder = resolve(import.meta.dirname, '../../e2e/logs');
const logs = readdirSync(folder).filter((name) => name.endsWith('.json'));
const storedOf = (name: string): readonly RecordedEvent[] => JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly RecordedEvent[];
/** The log in today's shapes, as a load reads it. */
function lifted(name: string): readonly RecordedEvent[] {
  const runs = new Map<string, string>();
  return storedOf(name).map((recorded) => {
    const event = parseStored(registry, runs, recorded.event);
    expect(event, `event ${recorded.rev}`).not.toBeNull();
    return { ...recorded, event: event ?? recorded.event };
  });
}

describe('[G5] recorded sessions open and replay with today’s code', () => {
  it.each(logs)('%s', (name) => {
    const events = lifted(name);
    expect(events.map(({ rev }) => rev)).toEqual(events.map((_, index) => index + 1));
    for (let rev = 1; rev <= events.length; rev += 25) {
      const state = fold(registry, events.slice(0, rev));
      expect(viewRoom(registry, state, { face: 'screen' }).face).toBe('screen');
      expect(viewRoom(registry, state, { face: 'console', authority: 'host', key: 'trainer', seat: null }).face).toBe('console');
      for (const seat of state.seats.keys()) viewRoom(registry, state, { face: 'phone', seat });
    }
    expect(fold(registry, events).people.size).toBeGreaterThan(0);
  });
  it.each(logs)('%s: its figures at every point are what a file may bring along', (name) => {
    const events = lifted(name);
    for (let rev = 1; rev <= events.length; rev += 25) {
      const figures = summariseSession(registry, events.slice(0, rev));
      expect(parseFigures(registry, JSON.parse(JSON.stringify(figures)), figures)).toEqual(figures);
    }
  });
  it('there is at least one with every exercise', () => {
    const played = new Set(logs.flatMap((name) => [...fold(registry, lifted(name)).runs.values()].filter(({ started }) => started).map(({ activity }) => activity)));
    expect([...played].toSorted()).toEqual([...registry.keys()].toSorted());
  });
});

describe('[K1] what Next does inside a step', () => {
  it('is what its stage has said beforehand, and nearly all of that comes in recorded sessions', () => {
    const came = new Set<string>();
    const said = new Set<string>();
    for (const name of logs) {
      let state = emptyRoom();
      for (const recorded of lifted(name)) {
        state = evolveRoom(registry, state, recorded);
        const here = plannedSteps(registry, state).find(({ step }) => sameStep(step, state.current));
        if (!here) continue;
        const moves = here.stage.moves?.map(({ move }) => move) ?? [];
        for (const move of moves) said.add(`${here.run.activity}/${here.step.stage}/${move}`);
        const inner = innerMove(registry, state);
        if (!inner) continue;
        expect(moves, `${name} ${recorded.rev}`).toContain(inner.move);
        came.add(`${here.run.activity}/${here.step.stage}/${inner.move}`);
      }
    }
    // There two groups never found the same, and all promises stood on one page.
    expect([...said].filter((move) => !came.has(move))).toEqual(['common-ground/reveal/revealShared', 'closing/promises/morePromises']);
  });
});

describe('[Kept] recorded sessions have figures, results and tables', () => {
  it.each(logs)('%s', (name) => {
    const events = lifted(name);
    const state = fold(registry, events);
    const figures = summariseSession(registry, events);
    const played = state.plan.filter((run) => [...state.entered.values()].some(({ step }) => step.run === run));
    expect(figures.exercises.map(({ run }) => run)).toEqual(played);
    expect(resultsOf(registry, state).map(({ run }) => run)).toEqual(played);
    expect(figures.stages.length).toBeGreaterThan(0);
    for (const stage of figures.stages) expect(Math.min(stage.spentMs, stage.spentMs - stage.pausedMs, stage.visits - 1, stage.present), stage.stage).toBeGreaterThanOrEqual(0);
    const ids = [...state.people.keys(), ...state.seats.keys()];
    const tables = tablesOf(registry, events);
    expect(tables.at(-1)?.rows.length).toBe(events.length);
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
    for (const json of [figures, resultsOf(registry, state), tables].map((value) => JSON.stringify(value))) expect(ids.filter((id) => json.includes(JSON.stringify(id)))).toEqual([]);
    const targets = retentionTargets(registry, events);
    expect(targets.length).toBeGreaterThan(0);
    expect(retentionTargets(registry, without(events, targets))).toEqual([]);
  });
  it('a session of every exercise is measured in all of its stages', () => {
    const figures = summariseSession(registry, lifted('release-0.3-all-exercises.json'));
    expect(figures.worked).toMatchObject({ promises: { made: 2, told: 1 }, helped: 8 });
    expect(figures.people).toEqual({ all: 22, phone: 14, paper: 1, table: 4, room: 3 });
    const stage = (id: string): object | undefined => figures.stages.find((one) => `${one.run}/${one.stage}/${one.pass}` === id);
    expect(stage('define/solo/1')).toMatchObject({ pauses: 1, pausedMs: 30_000, late: 1, typedFor: 1 });
    expect(stage('define/pairs/1')).toMatchObject({ visits: 2 });
    expect(stage('ground/race/1')).toMatchObject({ extraMinutes: 1, moreTime: 1 });
    expect(stage('ask/weighing/1')).toMatchObject({ pauses: 1, restarts: 1 });
  });
});

describe('[G5] older shapes are lifted as they are read', () => {
  it('a find brought before anybody could ask for it says so, and the room comes to the same state as today’s log', () => {
    const name = 'before-0.1-bigger-round.json';
    const older = storedOf(name).filter(({ event }) => event.type === 'activity' && event.event.type === 'itemBrought');
    expect(older.length).toBeGreaterThan(0);
    for (const { event } of older) expect(event.type === 'activity' && event.event).not.toHaveProperty('asked');
    const today = lifted('release-0.3-all-exercises.json').slice(0, storedOf(name).length);
    expect(lifted(name)).toEqual(today);
    expect(fold(registry, lifted(name))).toEqual(fold(registry, today));
  });
});
