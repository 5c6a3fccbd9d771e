import type { TextId } from '../activity.ts';
import type { HostCommand } from '../commands.ts';
import type { RecordedEvent, RoomState } from '../model.ts';
import { deadlineRoom, viewRoom } from '../room.ts';
import { stepKey } from '../step.ts';
import { activityOf } from '../steps.ts';
import type { Mine } from '../views.ts';
import { ask, mark, send, type World } from './simulation-world.ts';
import { HOST, phoneOf } from './try-room.ts';

export function join(world: World): void {
  const seat = `s${world.random.id(8)}`;
  const token = mark(world, 'name');
  const events = send(world, { kind: 'system', command: { type: 'join', seat, name: token, table: world.random.next() < 0.3 ? 1 + world.random.int(3) : null, pretend: false, byKey: true } }, `sys:join:${seat}`, 'system');
  for (const { event } of events) if (event.type === 'participantNamed') world.canaries.push({ token, author: event.id, ids: new Set() });
  send(world, { kind: 'system', command: { type: 'presence', asleep: [], back: [seat] } }, `sys:back:${seat}:${(world.counter += 1)}`, 'system');
}

export function sleepOrWake(world: World, state: RoomState): void {
  const seats = [...state.seats.values()];
  const seat = seats[world.random.int(Math.max(1, seats.length))];
  if (!seat) return;
  send(world, { kind: 'system', command: seat.asleep ? { type: 'presence', asleep: [], back: [seat.id] } : { type: 'presence', asleep: [seat.id], back: [] } }, `sys:presence:${(world.counter += 1)}`, 'system');
}

/** Time passes until the next deadline; both nodes tell it, with the same id (G6). */
export function tick(world: World, state: RoomState): void {
  const at = deadlineRoom(world.sim.registry, state);
  if (at === null) return;
  world.now = Math.max(world.now, at);
  const id = `sys:deadline:${state.current ? stepKey(state.current) : 'lobby'}:${at}`;
  for (const node of world.nodes) node.handle({ kind: 'system', command: { type: 'deadlinePassed', at } }, id, 'system', world.now);
}

export function host(world: World, state: RoomState): void {
  const { random } = world;
  if (world.sim.hostWork && random.next() < 0.3) return hostWork(world, state);
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

function hostWork(world: World, state: RoomState): void {
  const tokens: string[] = [];
  const command = world.sim.hostWork?.(state, world.random, () => {
    const token = mark(world, 'text');
    tokens.push(token);
    return token;
  });
  if (!command) return;
  const events = ask(world, 'activity', command, null, state, HOST);
  for (const token of tokens) world.canaries.push({ token, author: '', ids: textIds(events, token) });
}

/** What a person does that no bot would: taking words back, say. */
function personWork(world: World, state: RoomState, seat: string, person: string): void {
  const tokens: string[] = [];
  const work = world.sim.personWork?.(state, person, world.random, () => {
    const token = mark(world, 'text');
    tokens.push(token);
    return token;
  });
  if (!work) return;
  const events = ask(world, 'activity', work.command, person, { current: work.step ?? state.current }, phoneOf(seat));
  for (const token of tokens) world.canaries.push({ token, author: person, ids: textIds(events, token) });
}

/** Commands nobody's screen would send: they may be refused, they may not harm. */
export function forge(world: World, state: RoomState): void {
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

export function bot(world: World, state: RoomState): void {
  const { sim, random } = world;
  const run = state.current && state.runs.get(state.current.run);
  const seats = [...state.seats.values()].filter((seat) => !seat.asleep);
  const seat = seats[random.int(Math.max(1, seats.length))];
  if (!run || !seat) return;
  const face = viewRoom(sim.registry, state, { face: 'phone', seat: seat.id });
  const mine = ('mine' in face ? face.mine : undefined) ?? [];
  const me: Mine | undefined = mine[random.int(Math.max(1, mine.length))];
  if (!me) return;
  if (sim.personWork && random.next() < 0.3) personWork(world, state, seat.id, me.id);
  if (me.view === null) return;
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
