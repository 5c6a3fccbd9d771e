import { factsOf } from '../facts.ts';
import type { RoomEvent, RoomState, WordTarget } from '../model.ts';
import { viewRoom } from '../room.ts';
import { activityOf } from '../steps.ts';
import { nameTargets, takenBackWords, takesWordsBack } from '../words.ts';
import type { Leak } from './canary.ts';
import { recordAll, typedTexts } from './log.ts';
import type { World } from './simulation-world.ts';
import { HOST } from './try-room.ts';

/** Whether these events make the record's keeper look for words to remove. */
export function asksForRemoval(world: World, events: readonly RoomEvent[]): boolean {
  const runs = activityOfRun(world.nodes[0].state());
  return events.some((event) => event.type === 'sessionEnded' || takesWordsBack(world.sim.registry, runs, event));
}

/** As the server does beside a room: taken-back words out of the log, and all names once the session is over, each by one `wordsRemoved`. */
export function eraseWords(world: World, state: RoomState): void {
  if (state.phase === 'ended') remove(world, nameTargets(world.log.events()), 'ended');
  const taken = takenBackWords(world.sim.registry, activityOfRun(state), world.log.events());
  if (taken) remove(world, taken.targets, 'author');
}

function remove(world: World, targets: readonly WordTarget[], reason: 'ended' | 'author'): void {
  if (targets.length === 0) return;
  const gone = textsAt(world, targets);
  const events = world.log.events();
  const head = { rev: events.length, at: events.at(-1)?.at ?? 0 };
  world.log.append(head.rev, recordAll(head, [{ type: 'wordsRemoved', targets, reason }], world.now, 'system', `sys:${reason}:${head.rev}`));
  world.log.remove(world.sim.registry, targets);
  for (const text of gone) world.removed.add(text);
}

function textsAt(world: World, targets: readonly WordTarget[]): readonly string[] {
  const keys = new Set(targets.map(({ rev, field }) => `${rev} ${field}`));
  return typedTexts(world.sim.registry, world.log.events()).filter(({ rev, field }) => keys.has(`${rev} ${field}`)).map(({ text }) => text);
}

/** Words taken back that anybody still sees or a summary holds, also before they are removed; and removed ones that the log holds [G5]. */
export function findUnforgotten(world: World, state: RoomState): readonly Leak[] {
  const { registry } = world.sim;
  const waiting = world.removal ? takenBackWords(registry, activityOfRun(state), world.log.events()) : null;
  const gone = [...world.removed, ...(waiting ? textsAt(world, waiting.targets) : [])];
  if (gone.length === 0) return [];
  const faces = [
    ['screen', viewRoom(registry, state, { face: 'screen' })],
    ['console', viewRoom(registry, state, { face: 'console', authority: 'host', key: HOST.key, seat: null })],
    ...[...state.seats.keys()].map((seat) => [`phone ${seat}`, viewRoom(registry, state, { face: 'phone', seat })] as const),
    ['summary', summariesOf(world, state)],
  ] as const;
  return [
    ...faces.flatMap(([where, face]) => found(where, JSON.stringify(face), gone)),
    ...found('log', JSON.stringify(world.log.events()), [...world.removed]),
  ];
}

function found(where: string, text: string, tokens: readonly string[]): readonly Leak[] {
  return tokens.filter((token) => text.includes(token)).map((token) => ({ where: `${where}, taken back`, token }));
}

function summariesOf({ sim }: World, state: RoomState): readonly unknown[] {
  return [...state.entered.values()].flatMap(({ step }) => {
    const run = state.runs.get(step.run);
    return run?.started ? [activityOf(sim.registry, run).summary(run.state, factsOf(state, step)) as unknown] : [];
  });
}

const activityOfRun = ({ runs }: RoomState) => (run: string): string | undefined => runs.get(run)?.activity;
