import type { ParticipantId, Registry, SeatId } from './activity.ts';
import { currentClock } from './clock-commands.ts';
import { factsOf } from './facts.ts';
import { asksForTables } from './grouping.ts';
import type { Person, RoomState } from './model.ts';
import { peopleOfSeat } from './people.ts';
import { stepKey } from './step.ts';
import { activityView, whereNow } from './view-screen.ts';
import type { Mate, Mine, PhoneRoom, SeatView } from './views.ts';

/** Above this size a phone shows only the groupmates whose phones sleep. */
const MATES_SHOWN = 12;

const rooms = new WeakMap<RoomState, PhoneRoom>();

/** One object per state: what all phones of a room have in common. */
export function phoneRoom(registry: Registry, state: RoomState): PhoneRoom {
  const known = rooms.get(state);
  if (known) return known;
  const room: PhoneRoom = {
    phase: state.phase,
    ...whereNow(registry, state),
    clock: state.quiet ? null : currentClock(state),
    tables: asksForTables(state),
  };
  rooms.set(state, room);
  return room;
}

export function seatView(state: RoomState, id: SeatId): SeatView {
  const asked = state.current && state.moreTime.size > 0 ? state.moreTime.get(stepKey(state.current))?.has(id) === true : false;
  return { id, table: state.seats.get(id)?.table ?? null, askedForTime: asked };
}

/** One entry per person the phone speaks for; of a table's people the first stands for all. */
export function mineOf(registry: Registry, state: RoomState, seat: SeatId): readonly Mine[] {
  return peopleOfSeat(state, seat).map((person) => ({
    id: person.id,
    name: person.name,
    way: person.way,
    presence: person.presence,
    group: groupOf(state, person),
    view: activityView(registry, state, { face: 'phone', id: person.id }),
  }));
}

function groupOf(state: RoomState, person: Person): Mine['group'] {
  const group = state.current && factsOf(state, state.current).groupOf(person.id);
  if (!group) return null;
  const all = livingMates(state, group.members);
  const mates = all.filter((mate) => mate.id !== person.id && (all.length <= MATES_SHOWN || mate.presence === 'asleep'));
  return { number: group.number, size: all.length, mates };
}

const living = new WeakMap<RoomState['people'], WeakMap<readonly ParticipantId[], readonly Mate[]>>();

/** Worked out once for all phones of a group, and again when anybody changes. */
function livingMates({ people }: RoomState, members: readonly ParticipantId[]): readonly Mate[] {
  const groups = living.get(people) ?? new WeakMap<readonly ParticipantId[], readonly Mate[]>();
  living.set(people, groups);
  const known = groups.get(members);
  if (known) return known;
  const mates = members.flatMap((id) => people.get(id) ?? []).filter((mate) => mate.presence !== 'gone').map(mateOf);
  groups.set(members, mates);
  return mates;
}

export function mateOf(person: Person): Mate {
  return { id: person.id, name: person.name, way: person.way, presence: person.presence };
}
