import type { ParticipantId } from '../activity.ts';

/** People who move between groups only together: one person, or those of one phone, buddies and keep-together links [K5]. */
export type Unit = { readonly people: readonly ParticipantId[]; readonly awake: boolean };

/** A group being put together. Changed in place, only inside the functions of this folder. */
export type Bin = { units: Unit[]; size: number; awakeUnits: number };

/**
 * The units of a room: links that overlap become one, whoever is in none is a unit alone. Names not in `people` and repeats
 * are left out. In the order of `people`.
 */
export function unitsOf(
  people: readonly ParticipantId[],
  together: readonly (readonly ParticipantId[])[],
  awake: ReadonlySet<ParticipantId>,
): Unit[] {
  const blockOf = new Map<ParticipantId, Set<ParticipantId>>(people.map((id) => [id, new Set([id])]));
  for (const link of together) {
    const joined = new Set(link.flatMap((id) => [...(blockOf.get(id) ?? [])]));
    for (const id of joined) blockOf.set(id, joined);
  }
  return [...new Set(blockOf.values())].map((block) => ({
    people: [...block],
    awake: [...block].some((id) => awake.has(id)),
  }));
}

export function headcount(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.people.length, 0);
}

export function peopleOf(bin: Bin): readonly ParticipantId[] {
  return bin.units.flatMap((unit) => unit.people);
}

export function newBin(units: readonly Unit[] = []): Bin {
  return { units: [...units], size: headcount(units), awakeUnits: units.filter((unit) => unit.awake).length };
}

export function put(bin: Bin, unit: Unit): void {
  bin.units.push(unit);
  bin.size += unit.people.length;
  bin.awakeUnits += Number(unit.awake);
}

export function take(bin: Bin, unit: Unit): void {
  bin.units = bin.units.filter((other) => other !== unit);
  bin.size -= unit.people.length;
  bin.awakeUnits -= Number(unit.awake);
}

/** Where a unit goes when it must join a group that stands: the smallest; an awake one first where no phone is awake [K5]. */
export function homeFor(unit: Unit, bins: readonly Bin[]): Bin | undefined {
  const dark = unit.awake ? bins.filter((bin) => bin.awakeUnits === 0) : [];
  return smallest(dark.length > 0 ? dark : bins);
}

/** Nobody is ever alone: groups of one person join another while there is another [K5]. The rest, in the same order. */
export function joinLoners(bins: readonly Bin[]): Bin[] {
  const standing = [...bins];
  for (;;) {
    const at = standing.findIndex((bin) => bin.size === 1);
    if (at < 0 || standing.length === 1) return standing;
    const [alone] = standing.splice(at, 1);
    for (const unit of alone?.units ?? []) {
      const home = homeFor(unit, standing);
      if (home) put(home, unit);
    }
  }
}

/** The bin with the fewest people, the first of equals. */
export function smallest(bins: readonly Bin[]): Bin | undefined {
  return bins.reduce<Bin | undefined>(
    (least, bin) => (least === undefined || bin.size < least.size ? bin : least),
    undefined,
  );
}
