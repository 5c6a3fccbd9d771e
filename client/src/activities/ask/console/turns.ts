import type { ConsoleRoom } from '../../../../../shared/kernel/views.ts';

/** Who of a group would be asked after `asked`: its members in their order, past those who have left; null when nobody else is there. */
export function nextAsked(group: number, asked: string | null, room: Pick<ConsoleRoom, 'people' | 'memberGroups'>): string | null {
  const there = new Set(room.people.filter(({ presence }) => presence !== 'gone').map(({ id }) => id));
  const order = room.memberGroups.find(({ number }) => number === group)?.members.filter((id) => there.has(id)) ?? [];
  const next = order[(asked === null ? 0 : order.indexOf(asked) + 1) % Math.max(1, order.length)];
  return next === undefined || next === asked ? null : next;
}
