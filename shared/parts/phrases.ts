/** A part of a text: UTF-16 code units, `end` not included, as JavaScript counts them. */
export type Span = { readonly start: number; readonly end: number };
