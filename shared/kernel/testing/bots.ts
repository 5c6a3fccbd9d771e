import type { Registry } from '../activity.ts';
import { groupsOfStep } from '../facts.ts';
import type { Random } from '../random.ts';
import { phoneOf, type Raw, type TryRoom } from './try-room.ts';

/** Asks every person's bot, in turn, until nobody wants anything more or the rounds are over. */
export function letBotsPlay(registry: Registry, room: TryRoom, random: Random, memory: Map<string, unknown>, rounds: number): void {
  for (let round = 0; round < rounds; round += 1) {
    let acted = false;
    for (const seat of room.state().seats.keys()) {
      const { current } = room.state();
      const run = current && room.state().runs.get(current.run);
      const face = room.view(phoneOf(seat));
      for (const mine of run && face.face === 'phone' ? face.mine : []) {
        const key = `${run?.run} ${mine.id}`;
        const move = registry.get(run?.activity ?? '')?.bot(mine.view, memory.get(key) ?? null, random) as { readonly afterMs: number; readonly command: Raw | null; readonly memory: unknown };
        memory.set(key, move.memory);
        if (!(move.afterMs > 0)) throw new Error(`A bot of ${run?.activity} does not wait.`);
        if (!move.command) continue;
        room.wait(5);
        const outcome = room.act(phoneOf(seat), move.command, mine.id);
        acted ||= outcome.ok;
      }
    }
    if (!acted) return;
  }
}

/** What is wrong with the groups of the present step: people alone, or not in one group exactly (K5). */
export function wrongGroups(room: TryRoom): readonly string[] {
  const { people, current } = room.state();
  const groups = groupsOfStep(room.state(), current);
  if (people.size < 2 || groups.length === 0) return [];
  const placed = groups.flatMap(({ members }) => members);
  const alone = groups.filter(({ members }) => members.length === 1).map(({ number }) => `group ${number} is one person`);
  const lost = [...people.keys()].filter((id) => placed.filter((one) => one === id).length !== 1).map((id) => `${id} is not in one group`);
  return [...alone, ...lost];
}
