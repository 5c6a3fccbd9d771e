/** Ends of a scale from 0 that holds `most`, with 2 to 5 round steps. Works in any unit; 0 or less gives 0–1. */
export function scaleFor(most: number, rounds: readonly number[] = [1, 2, 5]): { readonly end: number; readonly step: number } {
  if (!(most > 0)) return { end: 1, step: 1 };
  for (let power = 10 ** Math.floor(Math.log10(most / 5)); ; power *= 10) {
    for (const round of rounds) {
      const step = round * power;
      if (most / step <= 5) return { end: Math.ceil(most / step) * step, step };
    }
  }
}

/** Seconds read best in steps of 15 s, 30 s, 1, 2, 5, 10 … minutes. */
export function timeScaleFor(seconds: number): { readonly end: number; readonly step: number } {
  const step = [15, 30, 60, 120, 300, 600].find((one) => seconds / one <= 5);
  if (step === undefined) return scaleFor(seconds);
  return { end: Math.max(step, Math.ceil(seconds / step) * step), step };
}

/**
 * Sideways places for dots of one column so that none hides another: for each value, in the order given, how many dot
 * widths it stands off the middle. Values closer than `near` share a row.
 */
export function spread(values: readonly number[], near: number): readonly number[] {
  const taken: { value: number; place: number }[] = [];
  return values.map((value) => {
    let place = 0;
    for (let tried = 0; taken.some((one) => one.place === place && Math.abs(one.value - value) < near); tried += 1) {
      place = (tried % 2 === 0 ? 1 : -1) * (Math.floor(tried / 2) + 1);
    }
    taken.push({ value, place });
    return place;
  });
}

/** A label in one line, or in two cut at the space nearest its middle when it has more than `most` letters. */
export function labelLines(label: string, most: number): readonly string[] {
  const spaces = [...label.matchAll(/ /g)].map((one) => one.index);
  const cut = spaces.toSorted((a, b) => Math.abs(a - label.length / 2) - Math.abs(b - label.length / 2))[0];
  return label.length <= most || cut === undefined ? [label] : [label.slice(0, cut), label.slice(cut + 1)];
}

/** What stands behind a chart: the first cell of a row is its head. */
export type ChartTable = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
