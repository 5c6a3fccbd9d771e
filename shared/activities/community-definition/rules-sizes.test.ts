import { describe, expect, it } from 'vitest';
import { factsOf } from '../../kernel/facts.ts';
import { seededRandom } from '../../kernel/random.ts';
import { letBotsPlay, wrongGroups } from '../../kernel/testing/bots.ts';
import { tryRoom, type TryRoom } from '../../kernel/testing/try-room.ts';
import { registry } from '../index.ts';
import { communityDefinition } from './index.ts';
import { originsOf } from './origins.ts';
import { hostAct, onConsole, onWall, planOf, stateOf } from './testing/play.ts';
import { newestVersion } from './texts.ts';

/** The host stacks the lines most people tapped, as long as they fit, and keeps the result. */
function draft(room: TryRoom): void {
  const { stacked } = onConsole(room, 'drafting').desk;
  let text = 'Community is';
  for (const { words } of stacked) if (text.length + words.length < 270) text = `${text} ${words}`;
  hostAct(room, { type: 'saveVersion', base: newestVersion(stateOf(room))?.id ?? null, text });
}

describe('[K5] [CD10] rooms of every size, played to the end by pretend people', () => {
  it.each([1, 2, 3, 4, 5, 7, 8, 9, 13, 40, 301])('%i people', { timeout: 60_000 }, (people) => {
    const room = tryRoom(registry, planOf({ groupsTwice: true }));
    room.join(people);
    const random = seededRandom(people);
    const memory = new Map<string, unknown>();
    while (room.next().ok) {
      const { current } = room.state();
      expect(wrongGroups(room)).toEqual([]);
      letBotsPlay(registry, room, random, memory, people > 40 ? 4 : 12);
      if (current?.stage === 'drafting') draft(room);
      if (current?.run === 'd') room.system({ type: 'deadlinePassed', at: room.now() });
      if (current?.stage === 'closing' && current.run === 'd' && onWall(room, 'closing').page === 'words') look(room, people);
    }
    expect(room.state().current).toMatchObject({ run: 'c', stage: 'promises' });
  });
});

function look(room: TryRoom, people: number): void {
  const wall = onWall(room, 'closing');
  expect(wall.people).toBe(people);
  expect(wall.origins.length).toBeGreaterThan(0);
  expect(wall.flow.columns.at(-1)?.stage).toBe('room');
  const { current } = room.state();
  if (!current) return;
  const summary = communityDefinition.summary(stateOf(room), factsOf(room.state(), current));
  expect(summary.convergence?.share).toBeGreaterThan(0);
  expect(summary.coverage.people).toBeGreaterThan(0);
  expect(originsOf(stateOf(room), factsOf(room.state(), current)).runs).toEqual(wall.origins);
}
