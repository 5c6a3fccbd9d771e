/** A failure to tell people in one plain sentence, without a stack; the program ends with code 1. */
export class Plain extends Error {
  override readonly name = 'Plain';
}
