import type { Mine } from '../../../../shared/kernel/views.ts';
import { text } from '../../text/en/phone.ts';

/** One who writes on this phone: a person, or the nameless people of a table as one. `mine` is the first of them. */
export type Voice = { readonly id: string; readonly label: string; readonly mine: Mine; readonly kind: 'person' | 'paper' | 'table'; readonly count: number };

/** Everybody this phone speaks for, as one list to choose from; paper and table people who left are not offered. */
export function voicesOf(mine: readonly Mine[]): readonly Voice[] {
  const table = mine.filter((one) => one.way === 'table' && one.presence !== 'gone');
  const [first] = table;
  const people = mine.filter((one) => one.way === 'phone' || (one.way === 'paper' && one.presence !== 'gone'));
  const voices: Voice[] = people.map((one, at) => {
    const name = one.name ?? text.people.numbered(at + 1);
    return { id: one.id, mine: one, count: 1, ...(one.way === 'paper' ? { kind: 'paper', label: text.people.paper(name) } : { kind: 'person', label: name }) };
  });
  return first ? [{ id: first.id, mine: first, kind: 'table', count: table.length, label: text.people.table(table.length) }, ...voices] : voices;
}
