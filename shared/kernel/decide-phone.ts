import type { Context } from './activity.ts';
import type { PhoneCommand } from './commands.ts';
import { reject, type Decision } from './decision.ts';
import { currentGroups } from './grouping.ts';
import type { KernelEvent, RoomState } from './model.ts';
import { decideAddToSeat, decideTableCount, peopleOfSeat } from './people.ts';
import { stepKey } from './step.ts';

/** A phone's own commands. */
export function decidePhone(state: RoomState, command: PhoneCommand, ctx: Context): Decision<KernelEvent> {
  const { seat, person } = ctx.actor;
  if (seat === null || !state.seats.has(seat)) return reject('not_allowed');
  switch (command.type) {
    case 'nameMe':
      if (person === null) return reject('not_allowed');
      return state.people.get(person)?.name === (command.name || null) ? [] : [{ type: 'participantNamed', id: person, name: command.name || null }];
    case 'addToThisPhone':
      return state.locked ? reject('locked') : decideAddToSeat(state, seat, command.paper ? 'paper' : 'phone', command.name, ctx.random);
    case 'setTableCount':
      return decideTableCount(state, seat, command.count, ctx.random);
    case 'chooseTable':
      return state.seats.get(seat)?.table === command.table ? [] : [{ type: 'tableChosen', seat, table: command.table }];
    case 'needMoreTime':
      if (!state.current) return reject('wrong_stage');
      return state.moreTime.get(stepKey(state.current))?.has(seat) ? [] : [{ type: 'moreTimeAsked', step: state.current, seat }];
    case 'sayLeft':
      return sharesGroup(state, seat, command.id) ? decideLeft(state, command.id) : reject('not_allowed');
    case 'sayHere':
      return peopleOfSeat(state, seat).some((one) => one.id === command.id) ? decideHere(state, command.id) : reject('not_allowed');
  }
}

/** A groupmate, or someone on the same phone (K7). */
function sharesGroup(state: RoomState, seat: string, id: string): boolean {
  const mine = new Set(peopleOfSeat(state, seat).map((person) => person.id));
  return mine.has(id) || currentGroups(state).some((group) => group.members.includes(id) && group.members.some((member) => mine.has(member)));
}

/** "{name} left" (K7). Code: `unknown_person`. */
export function decideLeft(state: RoomState, id: string): Decision<KernelEvent> {
  const person = state.people.get(id);
  if (!person) return reject('unknown_person');
  return person.presence === 'gone' ? [] : [{ type: 'presenceChanged', asleep: [], back: [], gone: [id], here: [] }];
}

/** Someone who was said to have left is here (K7). Code: `unknown_person`. */
export function decideHere(state: RoomState, id: string): Decision<KernelEvent> {
  const person = state.people.get(id);
  if (!person) return reject('unknown_person');
  return person.presence !== 'gone' ? [] : [{ type: 'presenceChanged', asleep: [], back: [], gone: [], here: [id] }];
}
