import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseStored } from '../kernel/event-schema.ts';
import type { RecordedEvent } from '../kernel/model.ts';
import { viewRoom } from '../kernel/room.ts';
import { fold } from '../kernel/testing/log.ts';
import { factsOf } from '../kernel/facts.ts';
import { registry } from './index.ts';

const folder = resolve(import.meta.dirname, '../../e2e/logs');
const logs = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('[G5] recorded sessions open and replay with today’s code', () => {
  it.each(logs)('%s', (name) => {
    const stored = JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly RecordedEvent[];
    const runs = new Map<string, string>();
    const events = stored.map((recorded) => {
      const event = parseStored(registry, runs, recorded.event);
      expect(event, `event ${recorded.rev}`).not.toBeNull();
      return { ...recorded, event: event ?? recorded.event };
    });
    expect(events.map(({ rev }) => rev)).toEqual(events.map((_, index) => index + 1));
    for (let rev = 1; rev <= events.length; rev += 25) {
      const state = fold(registry, events.slice(0, rev));
      expect(viewRoom(registry, state, { face: 'screen' }).face).toBe('screen');
      expect(viewRoom(registry, state, { face: 'console', authority: 'host', key: 'trainer', seat: null }).face).toBe('console');
      for (const seat of state.seats.keys()) viewRoom(registry, state, { face: 'phone', seat });
    }
    const end = fold(registry, events);
    for (const run of end.runs.values()) {
      const step = [...end.entered.values()].findLast((record) => record.step.run === run.run)?.step;
      if (step) expect(registry.get(run.activity)?.summary(run.state, factsOf(end, step))).toMatchObject({});
    }
    expect(end.people.size).toBeGreaterThan(0);
  });
  it('there is at least one', () => {
    expect(logs.length).toBeGreaterThan(0);
  });
});
