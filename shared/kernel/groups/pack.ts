import { newBin, put, smallest, take, type Bin, type Unit } from './units.ts';

/**
 * Puts units into `count` groups: as many groups as possible get a phone that is awake, then sizes are as even as whole units
 * allow. Needs at least as many units as groups. Units of one size keep their order, so a shuffled list draws at random.
 */
export function pack(units: readonly Unit[], count: number): Bin[] {
  const largestFirst = units.toSorted((a, b) => b.people.length - a.people.length);
  const seeds = new Set(largestFirst.filter((unit) => unit.awake).slice(0, count));
  const bins = Array.from({ length: count }, () => newBin());
  for (const unit of [...seeds, ...largestFirst.filter((other) => !seeds.has(other))]) {
    const bin = smallest(bins);
    if (bin) put(bin, unit);
  }
  even(bins);
  return bins;
}

/** Moves and swaps units from larger to smaller groups while that makes two sizes more alike. The sum of squares falls, so it ends. */
function even(bins: Bin[]): void {
  while (evenOnce(bins));
}

function evenOnce(bins: Bin[]): boolean {
  const bySize = bins.toSorted((a, b) => a.size - b.size);
  for (const large of bySize.toReversed()) {
    for (const small of bySize) {
      if (large.size - small.size < 2) break;
      if (exchange(large, small)) return true;
    }
  }
  return false;
}

/** Gives `small` a unit of `large`, alone or for a smaller one, if that narrows the gap and puts no group in the dark. */
function exchange(large: Bin, small: Bin): boolean {
  const gap = large.size - small.size;
  for (const given of large.units) {
    for (const back of [null, ...small.units]) {
      const moved = given.people.length - (back?.people.length ?? 0);
      const awakeMoved = Number(given.awake) - Number(back?.awake ?? false);
      if (moved <= 0 || moved >= gap || darkens(large, -awakeMoved) || darkens(small, awakeMoved)) continue;
      take(large, given);
      put(small, given);
      if (back) {
        take(small, back);
        put(large, back);
      }
      return true;
    }
  }
  return false;
}

function darkens(bin: Bin, change: number): boolean {
  return bin.awakeUnits > 0 && bin.awakeUnits + change === 0;
}
