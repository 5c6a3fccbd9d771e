import * as v from 'valibot';

/** Small shapes that several activities' commands and events use. Typed text is cleaned and measured by the kernel. */
export const idShape = v.pipe(v.string(), v.minLength(1), v.maxLength(40));
export const groupShape = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999));
export const textShape = v.string();
/** Typed text in an event: null once removed. */
export const storedTextShape = v.nullable(v.string());
/** Whole or half minutes of a stage; null: untimed. */
export const minutesShape = v.nullable(v.pipe(v.number(), v.minValue(0.5), v.maxValue(180)));
/** Milliseconds the step's clock had run. */
export const ranShape = v.pipe(v.number(), v.minValue(0));
