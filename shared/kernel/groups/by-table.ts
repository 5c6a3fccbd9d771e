import type { ParticipantId } from '../activity.ts';
import type { Random } from '../random.ts';
import { headcount, homeFor, joinLoners, newBin, peopleOf, put, unitsOf, type Bin, type Unit } from './units.ts';

/**
 * Groups by the table people sit at [K5]: a group has its table's number, so its shape is the one on the table. Those of one
 * link sit where most of them tapped (of equals, the lower number). Who tapped none joins the smallest, first a table where no
 * phone is awake; a table of one joins another; no cap. With no table tapped at all everybody is group 1.
 */
export function formByTable(ask: {
  readonly people: readonly ParticipantId[];
  readonly tableOf: ReadonlyMap<ParticipantId, number>;
  readonly together: readonly (readonly ParticipantId[])[];
  readonly awake: ReadonlySet<ParticipantId>;
  readonly random: Random;
}): readonly { readonly number: number; readonly members: readonly ParticipantId[] }[] {
  const units = ask.random.shuffle(unitsOf(ask.people, ask.together, ask.awake));
  if (units.length === 0) return [];
  const seated = units.map((unit) => ({ unit, table: tableOfUnit(unit, ask.tableOf) }));
  const numbers = [...new Set(seated.flatMap(({ table }) => (table === null ? [] : [table])))].toSorted(
    (a, b) => a - b,
  );
  const tables = new Map<Bin, number>((numbers.length > 0 ? numbers : [1]).map((number) => [newBin(), number]));
  for (const { unit, table } of seated) {
    for (const [bin, number] of tables) if (number === table) put(bin, unit);
  }
  const standing = seated.filter(({ table }) => table === null).map(({ unit }) => unit);
  for (const unit of standing.toSorted((a, b) => headcount([b]) - headcount([a]))) {
    const home = homeFor(unit, [...tables.keys()]);
    if (home) put(home, unit);
  }
  return joinLoners([...tables.keys()]).map((bin) => ({ number: tables.get(bin) ?? 1, members: peopleOf(bin) }));
}

function tableOfUnit(unit: Unit, tableOf: ReadonlyMap<ParticipantId, number>): number | null {
  const taps = unit.people.flatMap((id) => tableOf.get(id) ?? []);
  const times = (table: number): number => taps.filter((tap) => tap === table).length;
  return taps.toSorted((a, b) => times(b) - times(a) || a - b)[0] ?? null;
}
