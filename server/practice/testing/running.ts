import { registry } from '../../../shared/activities/index.ts';
import type { HostCommand } from '../../../shared/kernel/commands.ts';
import type { PlanItem, RecordedEvent, RoomState } from '../../../shared/kernel/model.ts';
import { seededRandom } from '../../../shared/kernel/random.ts';
import { viewRoom } from '../../../shared/kernel/room.ts';
import { stepKey } from '../../../shared/kernel/step.ts';
import { HOST } from '../../../shared/kernel/testing/try-room.ts';
import { createManualClock, type ManualClock } from '../../clock/manual-clock.ts';
import type { OpenRoom } from '../../rooms/open-room.ts';
import { recordOf, START, startNode, type Node } from '../../rooms/testing/node.ts';
import { createGateway } from '../../sockets/gateway.ts';
import { createPractice, type Practice } from '../practice.ts';

/** The exercises of a plan, each as its first preset. */
export const planOf = (activities: readonly string[]): readonly PlanItem[] => activities.map((activity) => ({ run: activity, activity, version: 1, preset: null, config: registry.get(activity)?.presets[0].config as unknown }));
export const MINUTE = 60_000;

export type Running = { readonly node: Node; readonly practice: Practice; readonly clock: ManualClock; readonly id: string };
const open: (() => void)[] = [];
/** To be called after each test. */
export const closeAll = (): void => open.splice(0).forEach((close) => close());

function practiceOn(node: Node, clock: ManualClock): Practice {
  const { rooms, store, log } = node;
  return createPractice({ registry, clock, gateway: createGateway(clock), random: seededRandom('practice'), rooms, directory: store.directory, log });
}
/** A practice run in its lobby. */
export async function start(people: number, pace: number, plan = planOf(['common-ground', 'closing'])): Promise<Running> {
  const clock = createManualClock(START);
  const node = startNode({ registry, clock });
  const practice = practiceOn(node, clock);
  const record = recordOf({ practice: pace });
  await node.store.directory.addRoom(record);
  await node.rooms.start(record.id, { language: 'en', practice: true, endsAt: null, plan });
  await practice.start(record.id, { people, pace });
  open.push(() => { practice.close(); node.rooms.close(); });
  return { node, practice, clock, id: record.id };
}
/** Another process on the same data, so many ms later. */
export async function restart({ node, practice, clock, id }: Running, after: number): Promise<Running> {
  practice.close();
  node.rooms.close();
  clock.advance(after);
  const next = startNode({ registry, clock, store: node.store, seed: 'next' });
  const resumed = practiceOn(next, clock);
  await resumed.resume();
  open.push(() => { resumed.close(); next.rooms.close(); });
  return { node: next, practice: resumed, clock, id };
}

export const roomOf = ({ node, id }: Running): Promise<OpenRoom> => node.rooms.open(id);
export const stateOf = async (running: Running): Promise<RoomState> => (await roomOf(running)).live.state;
export const logOf = ({ node, id }: Running): Promise<readonly RecordedEvent[]> => node.store.events.read(id, 0);

/** Time passes second by second; what people send meanwhile gets onto disk. */
export async function pass(running: Running, ms: number): Promise<void> {
  const room = await roomOf(running);
  for (let gone = 0; gone < ms; gone += 1_000) {
    running.clock.advance(1_000);
    do await new Promise((resolve) => setImmediate(resolve));
    while (room.live.busy);
  }
}
let commands = 0;
export async function tell(running: Running, command: HostCommand): Promise<boolean> {
  const answer = await (await roomOf(running)).command({ id: `console-${(commands += 1)}`, to: 'room', step: null, as: null, command }, HOST);
  return answer.ok;
}
export async function next(running: Running): Promise<boolean> {
  const { current } = await stateOf(running);
  return tell(running, { type: 'next', from: current ? stepKey(current) : 'lobby' });
}
export const wall = async (running: Running): Promise<unknown> => {
  const face = viewRoom(registry, await stateOf(running), { face: 'screen' });
  return face.face === 'screen' ? face.view : null;
};
