import type { PersonFact, RoomFacts } from '../../kernel/activity.ts';
import { ranFor, type Timestamp } from '../../kernel/clock.ts';
import { livingOf } from '../../parts/people.ts';
import { evolve } from './evolve/index.ts';
import type { CommonGroundEvent } from './events.ts';
import { listAt, standing } from './lists.ts';
import type { CommonGroundState, Item } from './model.ts';
import { isWholeRoom } from './stages.ts';

/** The state after `events` of the current step. */
export function after(state: CommonGroundState, events: readonly CommonGroundEvent[], room: RoomFacts): CommonGroundState {
  return events.reduce((next, event) => evolve(next, event, room.step), state);
}

/** `events` and what follows from them for the open items of one group, or of all (CG2, CG3). */
export function withSettled(
  state: CommonGroundState,
  events: readonly CommonGroundEvent[],
  room: RoomFacts,
  now: Timestamp,
  group?: number,
): readonly CommonGroundEvent[] {
  return [...events, ...settle(after(state, events, room), room, now, group)];
}

/**
 * Open items that came to something: one No or Skip sets aside (CG3); a yes of every member who is not gone, at least two,
 * confirms (CG2). Asked after every answer, leaving and change of groups.
 */
function settle(
  state: CommonGroundState,
  room: RoomFacts,
  now: Timestamp,
  group: number | undefined,
): readonly CommonGroundEvent[] {
  const { stage, pass } = room.step;
  if (stage !== 'race' || isWholeRoom(state.config, pass)) return [];
  const at = ranFor(room.clock, now);
  return room.groups
    .filter(({ number }) => group === undefined || number === group)
    .flatMap(({ number, members }) => {
      const people = livingOf(room, members);
      return standing(listAt(state, pass, number))
        .filter((item) => item.status === 'open')
        .flatMap((item): readonly CommonGroundEvent[] => {
          if (isRefused(item, room)) return [{ type: 'itemSetAside', item: item.id }];
          if (!isAgreed(item, people, members.length, room)) return [];
          return [{ type: 'itemConfirmed', item: item.id, roster: people.length, at }];
        });
    });
}

/** Whether somebody of the group, gone or not, said No or Skip. Who left keeps their secret (CG3). */
export function isRefused(item: Item, room: RoomFacts): boolean {
  return [...item.answers].some(([id, answer]) => answer.reply !== 'yes' && room.groupOf(id)?.number === item.group);
}

/** Two at least (CG2). Someone alone in the whole room, whose group never had a second member, rehearses (K5). */
function isAgreed(item: Item, people: readonly PersonFact[], members: number, room: RoomFacts): boolean {
  const rehearses = members === 1 && room.people.filter((person) => person.presence !== 'gone').length === 1;
  return people.length >= (rehearses ? 1 : 2) && people.every((person) => item.answers.get(person.id)?.reply === 'yes');
}
