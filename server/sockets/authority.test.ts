import { beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import type { Sender } from '../../shared/kernel/activity.ts';
import { kernelCommands } from '../../shared/kernel/command-table.ts';
import type { PlanItem } from '../../shared/kernel/model.ts';
import { stepKey } from '../../shared/kernel/step.ts';
import { createManualClock, type ManualClock } from '../clock/manual-clock.ts';
import type { OpenRoom } from '../rooms/open-room.ts';
import { START, startNode, startRoom, type Node } from '../rooms/testing/node.ts';
import type { Connection } from './connection.ts';
import { createGateway, type Gateway } from './gateway.ts';

/** Every command of every table, sent by every authority: for itself, for another seat's person, and for a person of another room. */
type Row = { readonly to: 'room' | 'activity'; readonly activity: string; readonly type: string; readonly by: readonly Sender[] };
type Scene = { readonly gateway: Gateway; readonly clock: ManualClock; readonly room: OpenRoom; readonly people: readonly string[]; readonly stranger: Connection; readonly written: () => Promise<number> };

const plan = (activity: string): PlanItem[] => [{ run: 'r', activity, version: 1, preset: null, config: registry.get(activity)?.presets[0].config as unknown }];
const table = (to: Row['to'], activity: string, rows: object): Row[] =>
  Object.entries(rows as Readonly<Record<string, { readonly by: readonly Sender[] }>>).map(([type, { by }]) => ({ to, activity, type, by }));
const rows = [
  ...table('room', 'common-ground', kernelCommands),
  ...[...registry.values()].flatMap((activity) => table('activity', activity.id, activity.commands)),
];

async function seated(node: Node, id: string, prefix: string): Promise<OpenRoom> {
  const room = await node.rooms.open(id);
  for (const seat of [`${prefix}1`, `${prefix}2`]) await node.rooms.join(id, { seat, name: '', table: null, pretend: false, byKey: true });
  for (const step of [1, 2]) {
    const { current } = room.live.state;
    const command = { type: 'next', from: current ? stepKey(current) : 'lobby' };
    await room.command({ id: `next-step-${step}`, to: 'room', step: null, as: null, command }, { authority: 'host', key: 'staff', seat: null });
  }
  return room;
}
async function sceneOf(activity: string): Promise<Scene> {
  const clock = createManualClock(START);
  const node = startNode({ registry, clock });
  const room = await seated(node, (await startRoom(node, plan(activity))).id, 'seat');
  const other = await seated(node, (await startRoom(node, plan(activity), { code: '777123', key: 'OTHEROTHER123' })).id, 'far');
  const stranger: Connection = { room: other, authority: 'participant', face: 'phone', key: 'far1', seat: 'far1', link: null };
  /** What anybody made, time and presence aside. */
  const written = async (): Promise<number> =>
    (await Promise.all([room, other].map(({ live }) => node.store.events.read(live.id, 0)))).flat().filter(({ by }) => by !== 'system').length;
  return { gateway: createGateway(clock), clock, room, people: [...room.live.state.people.keys()], stranger, written };
}

const scenes = new Map<string, Scene>();
beforeAll(async () => {
  for (const activity of registry.keys()) scenes.set(activity, await sceneOf(activity));
});

let sent = 0;
async function code(scene: Scene, connection: Connection, { to, type }: Row, as: string | null): Promise<string> {
  scene.clock.advance(1_000);
  const step = to === 'activity' ? connection.room.live.state.current : null;
  const { answer } = await scene.gateway.handleCommand(connection, { id: `matrix-${(sent += 1)}`, to, step, as, command: { type } });
  return answer.ok ? 'ok' : answer.code;
}

describe('[G8] [G4] the tables say who may send what', () => {
  it.each(rows)('$activity/$type by $by', async (row) => {
    const scene = scenes.get(row.activity);
    if (!scene) throw new Error('no scene');
    const { room, people, stranger } = scene;
    const [own = '', other = ''] = people;
    const as = (authority: Connection['authority'], face: Connection['face'], key: string | null, seat: string | null): Connection => ({ room, authority, face, key, seat, link: null });
    const phone = as('participant', 'phone', 'seat1', 'seat1');
    const before = await scene.written();

    expect(await code(scene, as('reader', 'screen', null, null), row, null)).toBe('not_allowed');
    expect(await code(scene, phone, row, other), 'another seat’s person').toBe('not_allowed');
    expect(await code(scene, stranger, row, own), 'a person of another room').toBe('not_allowed');
    for (const authority of ['host', 'helper'] as const) {
      expect(await code(scene, as(authority, 'console', 'staff', null), row, own), `${authority} for a phone’s person`).toBe('not_allowed');
      if (!row.by.includes(authority)) expect(await code(scene, as(authority, 'console', 'staff', null), row, null), authority).toBe('not_allowed');
    }
    if (!row.by.includes('participant')) expect(await code(scene, phone, row, own), 'a phone').toBe('not_allowed');
    expect(await scene.written()).toBe(before);
  });
});
