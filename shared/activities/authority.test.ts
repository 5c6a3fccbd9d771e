import { describe, expect, it } from 'vitest';
import { kernelCommands } from '../kernel/command-table.ts';
import type { Sender } from '../kernel/activity.ts';
import type { PlanItem } from '../kernel/model.ts';
import type { Sending } from '../kernel/room.ts';
import { HOST, phoneOf, tryRoom, type TryRoom } from '../kernel/testing/try-room.ts';
import { registry } from './index.ts';

const HELPER: Sending = { authority: 'helper', key: 'helper-1', seat: null };
const NOT_ALLOWED = { ok: false, rejection: { rejected: 'not_allowed' } };

/** Two phones and someone on paper, in the first step of this exercise that takes commands. */
function roomWith(activity: string): { readonly room: TryRoom; readonly mine: string; readonly other: string; readonly paper: string } {
  const plan: PlanItem = { run: 'r', activity, version: 1, preset: null, config: registry.get(activity)?.presets[0].config };
  const room = tryRoom(registry, [plan]);
  const [mine = '', other = ''] = room.join(2);
  room.host({ type: 'addPaperPerson', name: 'Ada', buddy: null });
  const paper = [...room.state().people.keys()].at(-1) ?? '';
  room.next();
  room.next();
  return { room, mine, other, paper };
}

const own = [...registry.values()].flatMap((activity) => Object.entries(activity.commands as Readonly<Record<string, { readonly by: readonly Sender[] }>>).map(([type, { by }]) => ({ activity: activity.id, type, by })));

describe('[G8] who may send what, from the tables: an exercise\'s commands', () => {
  it.each(own)('$activity $type: $by', ({ activity, type, by }) => {
    const { room, mine, other, paper } = roomWith(activity);
    const before = JSON.stringify(room.log());
    const refused = (sender: Sending, as: string | null): void => expect(room.act(sender, { type }, as), `${sender.authority} as ${as}`).toMatchObject(NOT_ALLOWED);
    // A phone speaks for its own people only; so do hosts, who speak for people on paper and without phones.
    for (const stranger of [phoneOf('seat1'), HOST, HELPER]) refused(stranger, stranger.authority === 'participant' ? other : mine);
    refused(phoneOf('seat1'), paper);
    refused(phoneOf('seat1'), 'nobody');
    // A seat of another room.
    for (const as of [mine, null]) refused(phoneOf('elsewhere'), as);
    // Nobody's command, by somebody the table does not name.
    refused(phoneOf('seat1'), null);
    if (!by.includes('helper')) refused(HELPER, null);
    if (!by.includes('host')) refused(HOST, null);
    if (!by.includes('participant')) {
      refused(phoneOf('seat1'), mine);
      if (!by.includes('helper')) refused(HELPER, paper);
    }
    expect(JSON.stringify(room.log())).toBe(before);
  });
});

const shapes: Readonly<Record<string, object>> = {
  nameMe: { name: 'Sam' }, addToThisPhone: { name: 'Sam', paper: false }, setTableCount: { count: 2 }, chooseTable: { table: 1 }, needMoreTime: {},
};

describe('[G8] who may send what, from the tables: the room\'s commands', () => {
  it.each(Object.entries(kernelCommands).map(([type, { by }]) => ({ type, by })))('$type: $by', ({ type, by }) => {
    const { room, other } = roomWith('common-ground');
    const before = JSON.stringify(room.log());
    const command = { type, ...(shapes[type] ?? { id: other }) };
    const refused = (sender: Sending): void => expect(room.as(sender, command), sender.authority).toMatchObject(NOT_ALLOWED);
    if (!by.includes('participant')) refused(phoneOf('seat1'));
    if (!by.includes('host')) refused(HOST);
    if (!by.includes('helper')) refused(HELPER);
    refused(phoneOf('elsewhere'));
    expect(JSON.stringify(room.log())).toBe(before);
  });
  it('a host\'s phone speaks as that phone, a helper with a seat stays a helper', () => {
    const { room, mine } = roomWith('common-ground');
    expect(room.as({ authority: 'host', key: 'staff-1', seat: 'seat1' }, { type: 'needMoreTime' })).toMatchObject({ ok: true });
    expect(room.as({ authority: 'helper', key: 'helper-1', seat: 'seat1' }, { type: 'next', from: 'r/race/1' })).toMatchObject(NOT_ALLOWED);
    expect(room.act({ authority: 'helper', key: 'helper-1', seat: 'seat1' }, { type: 'nudgeGroup', group: 1 }, null)).toMatchObject(NOT_ALLOWED);
    expect(room.state().people.get(mine)?.seat).toBe('seat1');
  });
});

describe('[G8] commands that are none', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'answerEverything', ''])('%j is refused on the room and in an exercise, and changes nothing', (type) => {
    const { room, mine } = roomWith('common-ground');
    const before = JSON.stringify(room.log());
    for (const sender of [HOST, HELPER, phoneOf('seat1')]) {
      expect(room.as(sender, { type })).toMatchObject({ ok: false });
      expect(room.act(sender, { type }, sender.authority === 'participant' ? mine : null)).toMatchObject({ ok: false });
    }
    expect(JSON.stringify(room.log())).toBe(before);
  });
});
