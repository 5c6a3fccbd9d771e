import type { RecordedEvent, RoomState } from '../model.ts';
import { seededRandom } from '../random.ts';
import { findLeaks, type Leak } from './canary.ts';
import { fold } from '../fold.ts';
import { nodeOn, sharedLog } from './log.ts';
import { bot, forge, host, join, sleepOrWake, tick } from './simulation-acts.ts';
import { eraseWords, findUnforgotten } from './simulation-removals.ts';
import { ask, latest, send, type Simulation, type World } from './simulation-world.ts';
import { HOST } from './try-room.ts';

export type Ran = {
  readonly seed: number;
  readonly log: readonly RecordedEvent[];
  /** Every node's state and the fresh fold (G3, G5). */
  readonly states: readonly RoomState[];
  readonly folded: RoomState;
  /** Accepted command ids with events, as the clients were told; each stands in the log once (G2). */
  readonly accepted: ReadonlyMap<string, number>;
  readonly leaks: readonly Leak[];
  /** Marked texts that were removed from the log: names at the end, and what people took back. */
  readonly removed: ReadonlySet<string>;
  readonly refused: ReadonlyMap<string, number>;
};

/** Bots, a restless host, sleepers, leavers, forged and repeated commands on two nodes that share one log; in the end the host ends the session. Same seed, same run. */
export function simulate(sim: Simulation): Ran {
  const log = sharedLog();
  const world: World = {
    sim, random: seededRandom(sim.seed), log, now: 1_000_000, counter: 0,
    nodes: [nodeOn(sim.registry, log, `${sim.seed}a`), nodeOn(sim.registry, log, `${sim.seed}b`)],
    accepted: new Map(), refused: new Map(), canaries: [], memory: new Map(), leaks: [], removal: false, removed: new Set(),
  };
  send(world, { kind: 'system', command: { type: 'openSession', language: 'en', practice: false, endsAt: null, plan: sim.plan } }, 'sys:open', 'system');
  for (let turn = 0; turn < sim.commands; turn += 1) {
    world.now += world.random.int(4000);
    takeTurn(world);
    if (world.removal && world.random.next() < 0.5) erase(world);
    if (turn % 20 === 0) look(world);
  }
  look(world);
  ask(world, 'room', { type: 'endSession' }, null, latest(world), HOST);
  if (world.removal) erase(world);
  for (const node of world.nodes) node.catchUp();
  look(world);
  return { seed: sim.seed, log: log.events(), states: world.nodes.map((node) => node.state()), folded: fold(sim.registry, log.events()), accepted: world.accepted, leaks: world.leaks, removed: world.removed, refused: world.refused };
}

/** What is taken back is out of sight before it is out of the log. */
function erase(world: World): void {
  const [node] = world.nodes;
  node.catchUp();
  world.leaks.push(...findUnforgotten(world, node.state()));
  eraseWords(world, node.state());
  world.removal = false;
}

function look(world: World): void {
  const node = nodeOn(world.sim.registry, world.log, 'look');
  node.catchUp();
  world.leaks.push(...findLeaks(world.sim.registry, node.state(), world.canaries, world.sim.permits), ...findUnforgotten(world, node.state()));
}

function takeTurn(world: World): void {
  const state = latest(world);
  const roll = world.random.next();
  if (state.seats.size < world.sim.clients && roll < 0.35) return join(world);
  if (roll < 0.5) return sleepOrWake(world, state);
  if (roll < 0.56) return tick(world, state);
  if (roll < 0.72) return host(world, state);
  if (roll < 0.77) return forge(world, state);
  return bot(world, state);
}
