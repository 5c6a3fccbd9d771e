import type { ConsoleRoom } from '../../../shared/kernel/views.ts';
import { personNames } from '../faces/console/people.ts';
import { text } from '../text/en/console.ts';

/** One table per list of people: hundreds of rows ask for the same one. */
const known = new WeakMap<ConsoleRoom['people'], ReadonlyMap<string, string>>();

/** What the console calls people: the same names as in its list of people. */
export function namesIn(room: Pick<ConsoleRoom, 'people'>): (id: string) => string {
  const names = known.get(room.people) ?? personNames(room.people, text.unnamed);
  known.set(room.people, names);
  return (id) => names.get(id) ?? '';
}
