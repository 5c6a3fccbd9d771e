import { expect } from 'vitest';
import type { Registry, TextId } from '../activity.ts';
import type { RecordedEvent, RoomState, WordTarget } from '../model.ts';
import { fold } from '../fold.ts';
import { playedRuns, resultsOf } from '../summary/played-runs.ts';
import { retentionTargets } from '../summary/retention.ts';
import { summariseSession } from '../summary/summarise-session.ts';
import { tablesOf } from '../summary/tables.ts';
import { nameTargets, withoutWords } from '../words.ts';
import type { Permits } from './canary.ts';
import { typedTexts } from './log.ts';

/** The log as the store has it once these words are gone. */
export function without(log: readonly RecordedEvent[], targets: readonly WordTarget[]): readonly RecordedEvent[] {
  const byRev = new Map<number, string[]>();
  for (const { rev, field } of targets) byRev.set(rev, [...(byRev.get(rev) ?? []), field]);
  return log.map((recorded) => ({ ...recorded, event: withoutWords(recorded.event, byRev.get(recorded.rev) ?? []) }));
}

/**
 * What is kept of a session (K10, Kept). Figures: no typed word, nobody's id, the same once names are erased. Results and tables: no name, nobody's
 * id, nothing hidden. Results: only what the wall showed or the room made. After 30 days what is to last is still there, and nothing else.
 * Typed texts have to differ from each other, as a simulation's do.
 */
export function expectKept(registry: Registry, log: readonly RecordedEvent[], permits: Pick<Permits, 'onWall'>, told: string): void {
  const state = fold(registry, log);
  const kept = { results: JSON.stringify(resultsOf(registry, state)), tables: JSON.stringify(tablesOf(registry, log)), figures: JSON.stringify(summariseSession(registry, log)) };
  for (const id of [...state.people.keys(), ...state.seats.keys()]) for (const [where, json] of Object.entries(kept)) expect(json.includes(JSON.stringify(id)), `${told} ${where} tells who ${id}`).toBe(false);
  const lasting = new Set(playedRuns(registry, state).flatMap(({ run, activity, facts }) => [...activity.lasting(run.state, facts)]));
  const ids = idsByRev(log);
  for (const { rev, field, text } of typedTexts(registry, log)) {
    const id = ids.get(rev) ?? '';
    const inRun = log[rev - 1]?.event.type === 'activity';
    expect(kept.figures.includes(text), `${told} figures say ${text}`).toBe(false);
    if (field === 'name' && !inRun) for (const json of [kept.results, kept.tables]) expect(json.includes(text), `${told} tells the name ${text}`).toBe(false);
    if (state.hidden.has(id)) for (const json of [kept.results, kept.tables]) expect(json.includes(text), `${told} shows the hidden ${text}`).toBe(false);
    if (inRun && kept.results.includes(text)) expect(state.shown.has(id) || permits.onWall(state, id) || lasting.has(id), `${told} results say ${text}`).toBe(true);
  }
  expect(summariseSession(registry, without(log, nameTargets(log))), told).toEqual(summariseSession(registry, log));
  expectRetention(registry, log, state, lasting, told);
}

function expectRetention(registry: Registry, log: readonly RecordedEvent[], state: RoomState, lasting: ReadonlySet<TextId>, told: string): void {
  const after = without(log, retentionTargets(registry, log));
  const ids = idsByRev(log);
  const left = typedTexts(registry, after).filter(({ rev }) => log[rev - 1]?.event.type === 'activity').map(({ rev }) => ids.get(rev) ?? '');
  expect(left.filter((id) => !lasting.has(id)), told).toEqual([]);
  expect(left.filter((id) => state.hidden.has(id)), told).toEqual([]);
  expect(nameTargets(after), told).toEqual([]);
  expect(retentionTargets(registry, after), told).toEqual([]);
}

function idsByRev(log: readonly RecordedEvent[]): ReadonlyMap<number, TextId> {
  return new Map(log.map(({ rev, event }) => {
    const { id, item } = (event.type === 'activity' ? event.event : event) as { readonly id?: TextId; readonly item?: TextId };
    return [rev, id ?? item ?? ''] as const;
  }));
}
