import * as v from 'valibot';

/** A figure in a file from another server: finite, and no larger than any time in ms. */
export const figure = v.pipe(v.number(), v.finite(), v.minValue(-8.64e15), v.maxValue(8.64e15));
/** A count of anything. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
/** As many as there can be of what a session has several of: rounds, groups, texts. */
export const several = <const Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(5_000));
/** A question of the plan: the longest that a setting takes. */
export const question = v.pipe(v.string(), v.maxLength(1_000));
