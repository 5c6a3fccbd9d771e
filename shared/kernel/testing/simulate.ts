import type { Registry, TextId } from '../activity.ts';
import type { HostCommand } from '../commands.ts';
import type { PlanItem, RecordedEvent, RoomState } from '../model.ts';
import { seededRandom, type Random } from '../random.ts';
import { deadlineRoom, viewRoom, type RoomInput, type Sending } from '../room.ts';
import { stepKey } from '../step.ts';
import type { Mine } from '../views.ts';
import { activityOf } from '../steps.ts';
import { findLeaks, type Canary, type Leak, type Permits } from './canary.ts';
import { fold, nodeOn, sharedLog, type Node, type SharedLog } from './log.ts';
import { HOST, phoneOf, type Raw } from './try-room.ts';

export type Simulation = {
  readonly registry: Registry;
  readonly plan: readonly PlanItem[];
  readonly seed: number;
  readonly clients: number;
  readonly commands: number;
  /** What activities allow by their own means; texts shown by the kernel are known. */
  readonly permits: Permits;
};

export type Ran = {
  readonly seed: number;
  readonly log: readonly RecordedEvent[];
  /** Every node's state and the fresh fold (G3, G5). */
  readonly states: readonly RoomState[];
  readonly folded: RoomState;
  /** Accepted command ids with events, as the clients were told; each stands in the log once (G2). */
  readonly accepted: ReadonlyMap<string, number>;
  readonly leaks: readonly Leak[];
  readonly refused: ReadonlyMap<string, number>;
};

type World = {
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
};

/** Bots, a restless host, sleepers, leavers, forged and repeated commands on two nodes that share one log. Same seed, same run. */
export function simulate(sim: Simulation): Ran {
  const log = sharedLog();
  const world: World = {
    sim, random: seededRandom(sim.seed), log, now: 1_000_000, counter: 0,
    nodes: [nodeOn(sim.registry, log, `${sim.seed}a`), nodeOn(sim.registry, log, `${sim.seed}b`)],
    accepted: new Map(), refused: new Map(), canaries: [], memory: new Map(), leaks: [],
  };
  send(world, { kind: 'system', command: { type: 'openSession', language: 'en', practice: false, endsAt: null, plan: sim.plan } }, 'sys:open', 'system');
  for (let turn = 0; turn < sim.commands; turn += 1) {
    world.now += world.random.int(4000);
    takeTurn(world);
    if (turn % 20 === 0) look(world);
  }
  for (const node of world.nodes) node.catchUp();
  look(world);
  return { seed: sim.seed, log: log.events(), states: world.nodes.map((node) => node.state()), folded: fold(sim.registry, log.events()), accepted: world.accepted, leaks: world.leaks, refused: world.refused };
}

function look(world: World): void {
  const node = nodeOn(world.sim.registry, world.log, 'look');
  node.catchUp();
  world.leaks.push(...findLeaks(world.sim.registry, node.state(), world.canaries, world.sim.permits));
}

function anyNode(world: World): Node {
  const node = world.nodes[world.random.int(2)] ?? world.nodes[0];
  if (world.random.next() < 0.6) node.catchUp();
  return node;
}

/** Sends to any node; one in five is sent again to either node, as after a lost answer. */
function send(world: World, input: RoomInput, id: string, by: string): RecordedEvent[] {
  const before = world.log.events().length;
  const outcome = anyNode(world).handle(input, id, by, world.now);
  if (outcome.ok) {
    if (world.log.events().length > before) world.accepted.set(id, (world.accepted.get(id) ?? 0) + 1);
    if (world.random.next() < 0.2 && world.log.events().some((recorded) => recorded.commandId === id)) anyNode(world).handle(input, id, by, world.now);
  } else world.refused.set(outcome.rejection.rejected, (world.refused.get(outcome.rejection.rejected) ?? 0) + 1);
  return world.log.events().slice(before);
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

function latest(world: World): RoomState {
  for (const node of world.nodes) if (world.random.next() < 0.5) node.catchUp();
  return world.nodes[0].state().rev >= world.nodes[1].state().rev ? world.nodes[0].state() : world.nodes[1].state();
}

function join(world: World): void {
  const seat = `s${world.random.id(8)}`;
  const token = mark(world, 'name');
  const events = send(world, { kind: 'system', command: { type: 'join', seat, name: token, table: world.random.next() < 0.3 ? 1 + world.random.int(3) : null, pretend: false, byKey: true } }, `sys:join:${seat}`, 'system');
  for (const { event } of events) if (event.type === 'participantNamed') world.canaries.push({ token, author: event.id, ids: new Set() });
  send(world, { kind: 'system', command: { type: 'presence', asleep: [], back: [seat] } }, `sys:back:${seat}:${(world.counter += 1)}`, 'system');
}

function mark(world: World, kind: string): string {
  return `${kind}-${world.sim.seed}-${(world.counter += 1)}-canary`;
}

function sleepOrWake(world: World, state: RoomState): void {
  const seats = [...state.seats.values()];
  const seat = seats[world.random.int(Math.max(1, seats.length))];
  if (!seat) return;
  send(world, { kind: 'system', command: seat.asleep ? { type: 'presence', asleep: [], back: [seat.id] } : { type: 'presence', asleep: [seat.id], back: [] } }, `sys:presence:${(world.counter += 1)}`, 'system');
}

/** Time passes until the next deadline; both nodes tell it, with the same id (G6). */
function tick(world: World, state: RoomState): void {
  const at = deadlineRoom(world.sim.registry, state);
  if (at === null) return;
  world.now = Math.max(world.now, at);
  const id = `sys:deadline:${state.current ? stepKey(state.current) : 'lobby'}:${at}`;
  for (const node of world.nodes) node.handle({ kind: 'system', command: { type: 'deadlinePassed', at } }, id, 'system', world.now);
}

function host(world: World, state: RoomState): void {
  const { random } = world;
  const here = state.current ? stepKey(state.current) : 'lobby';
  const people = [...state.people.keys()];
  const person = people[random.int(Math.max(1, people.length))] ?? 'nobody';
  const texts = [...world.canaries].flatMap((canary) => [...canary.ids]);
  const text = texts[random.int(Math.max(1, texts.length))] ?? 'none';
  const choices: readonly HostCommand[] = [
    { type: 'next', from: here }, { type: 'next', from: here }, { type: 'next', from: here }, { type: 'back', from: here }, { type: 'undo' },
    { type: 'pauseClock' }, { type: 'resumeClock' }, { type: 'addMinute' }, { type: 'restartClock' }, { type: 'shuffleGroups' },
    { type: 'movePerson', id: person, group: 1 + random.int(3) }, { type: 'movePerson', id: person, group: 'new' },
    { type: 'mergeGroups', from: 1 + random.int(4), into: 1 + random.int(4) }, { type: 'again', run: state.current?.run ?? 'none' },
    { type: 'sayLeft', id: person }, { type: 'sayHere', id: person }, { type: 'addPaperPerson', name: '', buddy: random.next() < 0.5 ? person : null },
    { type: 'addRoomGroup', count: 3 }, { type: 'showText', id: text, shown: true }, { type: 'hideText', id: text, hidden: random.next() < 0.5 },
    { type: 'spotlight', id: text }, { type: 'blank', blank: random.next() < 0.5 }, { type: 'linkPeople', people: [person, people[0] ?? 'nobody'] },
  ];
  const command = choices[random.int(choices.length)];
  if (!command) return;
  ask(world, 'room', { ...command }, null, state, HOST);
}

function ask(world: World, to: 'room' | 'activity', command: Raw, as: string | null, state: RoomState, actor: Sending): RecordedEvent[] {
  const id = `c${String((world.counter += 1)).padStart(8, '0')}`;
  return send(world, { kind: 'command', envelope: { id, to, step: to === 'activity' ? state.current : null, as, command: { ...command } }, actor }, `${actor.key}:${id}`, actor.key);
}

/** Commands nobody's screen would send: they may be refused, they may not harm. */
function forge(world: World, state: RoomState): void {
  const { random } = world;
  const people = [...state.people.keys()];
  const seats = [...state.seats.keys()];
  const seat = seats[random.int(Math.max(1, seats.length))] ?? 'ghost';
  const as = people[random.int(Math.max(1, people.length))] ?? null;
  const run = state.current && state.runs.get(state.current.run);
  const types = run ? Object.keys(activityOf(world.sim.registry, run).commands) : [];
  const type = [...types, 'next', 'endSession', '__proto__', 'constructor'][random.int(types.length + 4)] ?? 'next';
  ask(world, random.next() < 0.7 ? 'activity' : 'room', { type, item: 'nope', text: 'x'.repeat(random.int(700)), answer: 'yes' }, as, state, phoneOf(seat));
}

function bot(world: World, state: RoomState): void {
  const { sim, random } = world;
  const run = state.current && state.runs.get(state.current.run);
  const seats = [...state.seats.values()].filter((seat) => !seat.asleep);
  const seat = seats[random.int(Math.max(1, seats.length))];
  if (!run || !seat) return;
  const face = viewRoom(sim.registry, state, { face: 'phone', seat: seat.id });
  const mine = ('mine' in face ? face.mine : undefined) ?? [];
  const me: Mine | undefined = mine[random.int(Math.max(1, mine.length))];
  if (!me || me.view === null) return;
  const activity = activityOf(sim.registry, run);
  const memoryKey = `${run.run}:${me.id}`;
  const move = activity.bot(me.view, world.memory.get(memoryKey) ?? null, random) as { readonly command: { readonly type: string } | null; readonly memory: unknown };
  world.memory.set(memoryKey, move.memory);
  if (!move.command) return;
  const texts = Object.keys((activity.commands as Readonly<Record<string, { readonly texts?: object }>>)[move.command.type]?.texts ?? {});
  const tokens = texts.map((field) => [field, mark(world, 'text')] as const);
  const events = ask(world, 'activity', { ...move.command, ...Object.fromEntries(tokens) }, me.id, state, phoneOf(seat.id));
  for (const [, token] of tokens) world.canaries.push({ token, author: me.id, ids: textIds(events, token) });
}

/** By convention an event with typed text names the text's id in `id` or `item`. */
function textIds(events: readonly RecordedEvent[], token: string): ReadonlySet<TextId> {
  return new Set(events.flatMap(({ event }) => {
    const holder = (event.type === 'activity' ? event.event : event) as unknown as Readonly<Record<string, unknown>>;
    const id = holder['id'] ?? holder['item'];
    return Object.values(holder).includes(token) && typeof id === 'string' ? [id] : [];
  }));
}
