import { widthOf } from '../../../ui/widthOf.ts';

/** Letters of names that two lines hold in small letters on a 4:3 wall. */
const LETTERS = 84;
/** Letters that a name's frame is as wide as. */
const FRAME = 4;

/** The first of these names that a small list holds whole, in their order; it ends at the first that is too long. */
export function shortList<Named extends { readonly name: string }>(names: readonly Named[], letters = LETTERS): readonly Named[] {
  let used = 0;
  const end = names.findIndex(({ name }) => (used += widthOf(name) + FRAME) > letters);
  return end < 0 ? names : names.slice(0, end);
}
