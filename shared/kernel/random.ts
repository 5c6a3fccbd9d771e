/**
 * Chance for the rules, handed to them as `ctx.random`. What it chose goes into events, so a replay never draws again.
 * The generator is xoshiro128** over a seed spread to 128 bits: the same seed always gives the same choices.
 */
export type Random = {
  /** A number in [0, 1), 32 random bits. */
  next(): number;
  /** A whole number in [0, n), for n ≥ 1. */
  int(n: number): number;
  /** A new list in random order. */
  shuffle<T>(xs: readonly T[]): T[];
  /** An id of lower-case Crockford base-32 letters, 5 bits each; 12 of them (60 bits) when no length is given. */
  id(length?: number): string;
};

const ID_LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_LENGTH = 12;

/** A generator of its own state. Not for secrets: tokens and keys come from the platform's cryptographic source. */
export function seededRandom(seed: number | string): Random {
  const bits = generator(String(seed));
  const next = (): number => bits() / 2 ** 32;
  const int = (n: number): number => Math.floor(next() * n);
  return {
    next,
    int,
    shuffle: <T>(xs: readonly T[]): T[] => {
      const mixed = [...xs];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const [chosen] = mixed.splice(int(last + 1), 1);
        mixed.splice(last, 0, chosen as T);
      }
      return mixed;
    },
    id: (length = ID_LENGTH): string =>
      Array.from({ length }, () => ID_LETTERS.charAt(int(ID_LETTERS.length))).join(''),
  };
}

function generator(seed: string): () => number {
  let [a, b, c, d] = [word(seed, 1), word(seed, 2), word(seed, 3), word(seed, 4)];
  return () => {
    const drawn = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return drawn;
  };
}

/** FNV-1a of the seed, salted, then mixed so that near seeds end far apart. */
function word(seed: string, salt: number): number {
  let hash = Math.imul(0x811c9dc5 ^ salt, 0x9e3779b1);
  for (let at = 0; at < seed.length; at += 1) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function rotate(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}
