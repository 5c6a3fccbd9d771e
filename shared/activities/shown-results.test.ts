import { describe, expect, it } from 'vitest';
import type { PlanItem, RecordedEvent, RoomState } from '../kernel/model.ts';
import type { Random } from '../kernel/random.ts';
import { emptyRoom, evolveRoom, viewRoom } from '../kernel/room.ts';
import { shownResultsOf } from '../kernel/summary/shown-results.ts';
import { typedTexts } from '../kernel/testing/log.ts';
import { simulate } from '../kernel/testing/simulate.ts';
import type { Raw } from '../kernel/testing/try-room.ts';
import { planOf as askPlan } from './ask/testing/play.ts';
import type { AskState } from './ask/model.ts';
import { planOf as definitionPlan } from './community-definition/testing/play.ts';
import type { CommunityDefinitionState } from './community-definition/model.ts';
import { commonGround } from './common-ground/index.ts';
import { registry } from './index.ts';
import { questionCard } from './question-card/index.ts';

const SEEDS = 30;
const commonPlan: readonly PlanItem[] = [
  { run: 'g', activity: 'common-ground', version: 1, preset: '15', config: commonGround.presets[0].config },
  { run: 'q', activity: 'question-card', version: 1, preset: null, config: questionCard.presets[0].config },
];

/** What a host shows by the exercises' own means. */
function hostWork(state: RoomState, random: Random, words: () => string): Raw | null {
  const pick = <T>(list: readonly T[]): T | undefined => list[random.int(Math.max(1, list.length))];
  const ask = state.runs.get('a')?.state as AskState | undefined;
  if (ask) {
    const theme = pick([...ask.themes.keys()]) ?? 'none';
    switch (random.int(5)) {
      case 0: return { type: 'makeTheme', name: words(), cards: [pick([...ask.cards.keys()]) ?? 'none'] };
      case 1: return { type: 'renameTheme', theme, name: words() };
      case 2: return { type: 'fillSlot', slot: 'want', base: ask.slots.get('want')?.id ?? null, text: words() };
      case 3: return { type: 'showNarrative', shown: random.next() < 0.6 };
      default: return { type: 'showTheme', theme, shown: random.next() < 0.8 };
    }
  }
  const definition = state.runs.get('d')?.state as CommunityDefinitionState | undefined;
  if (!definition) return null;
  if (random.next() < 0.5) return { type: 'saveVersion', base: definition.versions.at(-1)?.id ?? null, text: words() };
  return { type: 'showVersion', id: definition.versions[random.int(Math.max(1, definition.versions.length))]?.id ?? 'none', shown: random.next() < 0.6 };
}

/** Everything the wall ever said, as one text. */
function wallOver(log: readonly RecordedEvent[]): string {
  let state = emptyRoom();
  const said = new Set<string>();
  for (const recorded of log) {
    state = evolveRoom(registry, state, recorded);
    said.add(JSON.stringify(viewRoom(registry, state, { face: 'screen' })));
  }
  return [...said].join('\n');
}

/** The text id of what an event holds; the host may have shown it at a moment when the wall had no place for it. */
function idOf(recorded: RecordedEvent | undefined): string {
  const holder = recorded?.event.type === 'activity' ? recorded.event.event : recorded?.event;
  const id = (holder as { readonly id?: unknown } | undefined)?.id;
  return typeof id === 'string' ? id : '';
}

/** Text ids the host let onto the wall, by the room's means or the exercise's. */
function shownByHost(log: readonly RecordedEvent[]): ReadonlySet<string> {
  return new Set(log.flatMap(({ event }) => {
    if (event.type === 'textShown' && event.shown) return [event.id];
    return event.type === 'activity' && event.event.type === 'themeShown' ? [String((event.event as { readonly name?: unknown }).name)] : [];
  }));
}

/** What a result says of how many people there were. */
const COUNTS = { 'common-ground': 'size', 'community-definition': 'people' } as const;

describe('[AS6] of fewer than five people nothing is counted for who was given a link', () => {
  it.each([['d', definitionPlan({ drafters: 'host' })], ['g', commonPlan]] as const)('%s', (run, plan) => {
    const { folded } = simulate({ registry, plan, seed: 3, clients: 12, commands: 200, permits: { onWall: () => true, groupsWith: () => [] } });
    const told = (people: number): string => JSON.stringify(shownResultsOf(registry, { ...folded, people: new Map([...folded.people].slice(0, people)) }).filter((one) => one.run === run));
    expect(told(5)).toMatch(new RegExp(`"${COUNTS[plan[0]?.activity as keyof typeof COUNTS]}":\\d`));
    expect(told(4)).toContain('"result"');
    expect(told(4)).not.toMatch(/"(size|people|of|count)":\d/);
  });
});

describe('[K10] [AS3] what leaves the house was on the wall before, or shown by the host', () => {
  it.each([['Ask', askPlan({ way: 'self', groupSize: 3, themesPerGroup: 3 })], ['Community Definition', definitionPlan({ drafters: 'host' })], ['Common Ground and a card', commonPlan]] as const)('%s', { timeout: 120_000 }, (_name, plan) => {
    let kept = 0;
    const never: string[] = [];
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const { log, folded } = simulate({ registry, plan, seed, clients: 12, commands: 300, permits: { onWall: () => true, groupsWith: () => [] }, hostWork });
      const shared = JSON.stringify(shownResultsOf(registry, folded));
      const wall = wallOver(log);
      const shown = shownByHost(log);
      for (const { rev, text } of typedTexts(registry, log)) {
        if (!shared.includes(text)) continue;
        kept += 1;
        if (!wall.includes(text) && !shown.has(idOf(log[rev - 1]))) never.push(`seed ${seed}: ${text}`);
      }
    }
    expect(never).toEqual([]);
    expect(kept).toBeGreaterThan(5);
  });
});
