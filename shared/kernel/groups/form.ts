import type { ParticipantId } from '../activity.ts';
import type { Random } from '../random.ts';
import { pack } from './pack.ts';
import { groupCap, groupCount, splitCount, type GroupSize } from './sizes.ts';
import { headcount, joinLoners, newBin, peopleOf, unitsOf, type Bin, type Unit } from './units.ts';

/**
 * Draws groups at random [K5]. Those of one link stay together; links may overlap. In order of weight: nobody alone (a single
 * person is a rehearsal), as many groups as K5 says or as the links allow, a phone awake in every group while there are enough,
 * sizes as even as the links allow. Links larger than the cap are groups of their own. Smaller groups first.
 */
export function formGroups(ask: {
  readonly people: readonly ParticipantId[];
  readonly size: GroupSize;
  readonly together: readonly (readonly ParticipantId[])[];
  readonly awake: ReadonlySet<ParticipantId>;
  readonly random: Random;
}): readonly (readonly ParticipantId[])[] {
  const units = ask.random.shuffle(unitsOf(ask.people, ask.together, ask.awake));
  if (units.length === 0) return [];
  const { size } = ask;
  if (size === 'all' || groupCount(headcount(units), size) === 1) return [peopleOf(newBin(units))];
  const cap = groupCap(size);
  const ownGroups = units.filter((unit) => unit.people.length > cap).map((unit) => newBin([unit]));
  const rest = units.filter((unit) => unit.people.length <= cap);
  return joinLoners([...ownGroups, ...bestPacking(rest, size, cap)])
    .toSorted((a, b) => a.size - b.size)
    .map(peopleOf);
}

/** Links may not fit the number of groups K5 says; then more groups are tried, and the first with the fewest people over the cap stands. */
function bestPacking(units: readonly Unit[], size: number, cap: number): readonly Bin[] {
  if (units.length === 0) return [];
  const fewest = Math.min(units.length, splitCount(headcount(units), size));
  const links = units.filter((unit) => unit.people.length > 1).length;
  const most = Math.min(units.length, fewest + links);
  let best = joinLoners(pack(units, fewest));
  for (let count = fewest + 1; count <= most && overCap(best, cap) > 0; count += 1) {
    const packed = joinLoners(pack(units, count));
    if (overCap(packed, cap) < overCap(best, cap)) best = packed;
  }
  return best;
}

function overCap(bins: readonly Bin[], cap: number): number {
  return bins.reduce((sum, bin) => sum + Math.max(0, bin.size - cap), 0);
}
