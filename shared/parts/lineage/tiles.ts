import type { Word } from '../words.ts';

/** A stretch of `length` words from word `at` on, and every place in the sources where the same words stand in the same order. */
export type Tile = { readonly at: number; readonly length: number; readonly places: readonly Place[] };
/** From word `at` of the source with this index. */
export type Place = { readonly source: number; readonly at: number };

/** `telling`: stretches of small words alone do not count. `once`: a word of a source can be used for one tile only. */
export type TileRule = { readonly telling: boolean; readonly once: boolean };

/**
 * Covers words with the longest stretches found in the sources, wherever they stand there; the longest first, of equal ones the first. No
 * word is in two tiles. In text order. Costs as many steps as there are pairs of equal words, times the number of different lengths.
 */
export function tilesOf(words: readonly Word[], sources: readonly (readonly Word[])[], rule: TileRule): readonly Tile[] {
  const ground = layOut(sources);
  const tellingBefore = [0];
  for (const { telling } of words) tellingBefore.push((tellingBefore.at(-1) ?? 0) + Number(telling));
  const counts = (at: number, length: number): boolean => !rule.telling || (tellingBefore[at + length] ?? 0) > (tellingBefore[at] ?? 0);
  const used = new Uint8Array(words.length);
  const tiles: Tile[] = [];
  for (;;) {
    const { length, found } = longest(words, ground, used, counts);
    if (length === 0) return tiles.sort((a, b) => a.at - b.at);
    for (const [at, positions] of found) {
      if (used.subarray(at, at + length).includes(1)) continue;
      const free = rule.once
        ? positions.filter((position) => !ground.used.subarray(position, position + length).includes(1)).slice(0, 1)
        : positions;
      if (free.length === 0) continue;
      used.fill(1, at, at + length);
      if (rule.once) for (const position of free) ground.used.fill(1, position, position + length);
      tiles.push({ at, length, places: free.map((position) => placeOf(ground, position)) });
    }
  }
}

/** All sources one behind the other, an empty position after each, so that no stretch runs from one into the next. */
type Ground = {
  readonly starts: readonly number[];
  readonly size: number;
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** Positions that are used up. */
  readonly used: Uint8Array;
};

function layOut(sources: readonly (readonly Word[])[]): Ground {
  const starts: number[] = [];
  const positions = new Map<string, number[]>();
  let size = 0;
  for (const words of sources) {
    starts.push(size);
    for (const { norm } of words) {
      const known = positions.get(norm);
      if (known) known.push(size);
      else positions.set(norm, [size]);
      size += 1;
    }
    size += 1;
  }
  return { starts, size, positions, used: new Uint8Array(size + 1) };
}

function placeOf({ starts }: Ground, position: number): Place {
  const source = starts.findLastIndex((start) => start <= position);
  return { source, at: position - (starts[source] ?? 0) };
}

type Longest = { readonly length: number; readonly found: readonly (readonly [at: number, positions: readonly number[]])[] };

/** The longest stretches of free words that count, first ones first. Works from the end: what matches here is one longer than what matches behind it. */
function longest(words: readonly Word[], ground: Ground, used: Uint8Array, counts: (at: number, length: number) => boolean): Longest {
  const reach = new Uint32Array(ground.size + 1);
  let behind: readonly number[] = [];
  let best = 0;
  let found: [number, number[]][] = [];
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const free =
      used[at] === 1 ? [] : (ground.positions.get(words[at]?.norm ?? '') ?? []).filter((position) => ground.used[position] === 0);
    const lengths = free.map((position) => 1 + (reach[position + 1] ?? 0));
    for (const position of behind) reach[position] = 0;
    free.forEach((position, index) => (reach[position] = lengths[index] ?? 0));
    behind = free;
    const most = lengths.reduce((high, length) => Math.max(high, length), 0);
    if (most < best || most === 0 || !counts(at, most)) continue;
    if (most > best) found = [];
    best = most;
    found.push([at, free.filter((_, index) => lengths[index] === most)]);
  }
  return { length: best, found: found.reverse() };
}
