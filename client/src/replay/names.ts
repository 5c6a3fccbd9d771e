import type { Mate, Mine } from '../../../shared/kernel/views.ts';

/** Everybody's number by id: "Person 1" came first. */
export type Numbers = ReadonlyMap<string, number>;

export const numbersOf = (people: readonly string[]): Numbers => new Map(people.map((id, index) => [id, index + 1]));

/** A phone's people and their groupmates by number, as nobody has a name any more. */
export function numbered(mine: readonly Mine[], numbers: Numbers, person: (number: number) => string): readonly Mine[] {
  const nameOf = (id: string): string => person(numbers.get(id) ?? 0);
  const mate = (one: Mate): Mate => ({ ...one, name: nameOf(one.id) });
  return mine.map((one) => ({ ...one, name: nameOf(one.id), group: one.group && { ...one.group, mates: one.group.mates.map(mate) } }));
}
