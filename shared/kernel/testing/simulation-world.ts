import type { ParticipantId, Registry } from '../activity.ts';
import type { PlanItem, RecordedEvent, RoomState } from '../model.ts';
import type { Random } from '../random.ts';
import type { RoomInput, Sending } from '../room.ts';
import type { Step } from '../step.ts';
import type { Canary, Leak, Permits } from './canary.ts';
import type { Node, SharedLog } from './log.ts';
import { asksForRemoval } from './simulation-removals.ts';
import type { Raw } from './try-room.ts';

export type Simulation = {
  readonly registry: Registry;
  readonly plan: readonly PlanItem[];
  readonly seed: number;
  readonly clients: number;
  readonly commands: number;
  /** What activities allow by their own means; texts shown by the kernel are known. */
  readonly permits: Permits;
  /** What a host does by the activity's own commands; `words` gives a marked text. */
  readonly hostWork?: Work;
  /** What a person does on their phone besides what bots do; `step` null: the present one. */
  readonly personWork?: (state: RoomState, person: ParticipantId, random: Random, words: () => string) => { readonly command: Raw; readonly step: Step | null } | null;
};
type Work = (state: RoomState, random: Random, words: () => string) => Raw | null;

/** Two nodes on one log, and what the clients know of it. */
export type World = {
  readonly sim: Simulation;
  readonly random: Random;
  readonly log: SharedLog;
  readonly nodes: readonly [Node, Node];
  now: number;
  counter: number;
  readonly accepted: Map<string, number>;
  readonly refused: Map<string, number>;
  readonly canaries: Canary[];
  readonly memory: Map<string, unknown>;
  readonly leaks: Leak[];
  /** Words wait to be removed from the log. */
  removal: boolean;
  /** Marked texts that were. */
  readonly removed: Set<string>;
};

function anyNode(world: World): Node {
  const node = world.nodes[world.random.int(2)] ?? world.nodes[0];
  if (world.random.next() < 0.6) node.catchUp();
  return node;
}

/** Sends to any node; one in five is sent again to either node, as after a lost answer. */
export function send(world: World, input: RoomInput, id: string, by: string): RecordedEvent[] {
  const before = world.log.events().length;
  const outcome = anyNode(world).handle(input, id, by, world.now);
  if (outcome.ok) {
    if (world.log.events().length > before) world.accepted.set(id, (world.accepted.get(id) ?? 0) + 1);
    if (world.random.next() < 0.2 && world.log.events().some((recorded) => recorded.commandId === id)) anyNode(world).handle(input, id, by, world.now);
  } else world.refused.set(outcome.rejection.rejected, (world.refused.get(outcome.rejection.rejected) ?? 0) + 1);
  const made = world.log.events().slice(before);
  world.removal ||= asksForRemoval(world, made.map(({ event }) => event));
  return made;
}

export function ask(world: World, to: 'room' | 'activity', command: Raw, as: string | null, { current }: Pick<RoomState, 'current'>, actor: Sending): RecordedEvent[] {
  const id = `c${String((world.counter += 1)).padStart(8, '0')}`;
  return send(world, { kind: 'command', envelope: { id, to, step: to === 'activity' ? current : null, as, command: { ...command } }, actor }, `${actor.key}:${id}`, actor.key);
}

export function latest(world: World): RoomState {
  for (const node of world.nodes) if (world.random.next() < 0.5) node.catchUp();
  return world.nodes[0].state().rev >= world.nodes[1].state().rev ? world.nodes[0].state() : world.nodes[1].state();
}

export function mark(world: World, kind: string): string {
  return `${kind}-${world.sim.seed}-${(world.counter += 1)}-canary`;
}
