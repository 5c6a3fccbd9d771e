/** Join codes and keys (reliability, Identity). Pure: chance comes in as `int(n)`, a whole number in [0, n). */
export type Int = (below: number) => number;

const SHORTEST = 6;
/** A triple (777) is easy to mistype, a run (34567, 76543) is the first thing people try. */
const TOO_MANY_EQUAL = 3;
const TOO_LONG_RUN = 5;
/** With four guesses a second and every open room a hit, a day of guessing finds one room at most. */
const GUESSES_PER_SECOND = 4;
const DAY_SECONDS = 86_400;
const DRAWS = 2_000;

const KEY_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY_LENGTH = 13;

/** Whether digits may be a code: first 2–9, no triple, no run. */
export function isGoodCode(code: string): boolean {
  if (!/^[2-9][0-9]*$/.test(code)) return false;
  return longest(code, 0) < TOO_MANY_EQUAL && longest(code, 1) < TOO_LONG_RUN && longest(code, -1) < TOO_LONG_RUN;
}

/** Length of the longest stretch in which each digit is `step` above the one before. */
function longest(code: string, step: number): number {
  let best = 1;
  let length = 1;
  for (let at = 1; at < code.length; at += 1) {
    length = Number(code[at]) - Number(code[at - 1]) === step ? length + 1 : 1;
    best = Math.max(best, length);
  }
  return best;
}

const counted = new Map<number, number>();

/** How many good codes have this many digits. Counted once per length. */
export function usableCodes(digits: number): number {
  const count = counted.get(digits) ?? countCodes(digits);
  counted.set(digits, count);
  return count;
}

function countCodes(digits: number): number {
  // Stretches so far, keyed `last digit, equal, up, down`: how many codes end that way.
  let ends = new Map<string, number>();
  for (let first = 2; first <= 9; first += 1) ends.set(`${first},1,1,1`, 1);
  for (let at = 1; at < digits; at += 1) ends = lengthened(ends);
  return [...ends.values()].reduce((sum, count) => sum + count, 0);
}

function lengthened(ends: ReadonlyMap<string, number>): Map<string, number> {
  const next = new Map<string, number>();
  for (const [end, count] of ends) {
    const [last = 0, equal = 0, up = 0, down = 0] = end.split(',').map(Number);
    for (let digit = 0; digit <= 9; digit += 1) {
      const grown = [digit === last ? equal + 1 : 1, digit === last + 1 ? up + 1 : 1, digit === last - 1 ? down + 1 : 1] as const;
      if (grown[0] >= TOO_MANY_EQUAL || grown[1] >= TOO_LONG_RUN || grown[2] >= TOO_LONG_RUN) continue;
      const key = `${digit},${grown.join(',')}`;
      next.set(key, (next.get(key) ?? 0) + count);
    }
  }
  return next;
}

/** Digits a code needs while so many rooms are open, the new one among them: 6 for one, 7 for 2–21. */
export function codeLength(openRooms: number): number {
  let digits = SHORTEST;
  while (usableCodes(digits) / (GUESSES_PER_SECOND * (openRooms + 1)) < DAY_SECONDS) digits += 1;
  return digits;
}

/** Whether one slip (a wrong digit, one too many, one forgotten) cannot turn one code into the other. */
export function farApart(one: string, other: string): boolean {
  if (one.length === other.length) return [...one].filter((digit, at) => digit !== other[at]).length >= 2;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return true;
  return ![...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}

/** A new code, far from every code in `reserved`. Longer than it must be only if chance finds no room among the short ones. */
export function newCode(reserved: readonly string[], openRooms: number, int: Int): string {
  for (let digits = codeLength(openRooms); ; digits += 1) {
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const code = Array.from({ length: digits }, (_, at) => (at === 0 ? 2 + int(8) : int(10))).join('');
      if (isGoodCode(code) && reserved.every((other) => farApart(code, other))) return code;
    }
  }
}

/** The key of link and QR: 13 letters of Crockford's base 32, 65 bits. */
export function newKey(int: Int): string {
  return Array.from({ length: KEY_LENGTH }, () => KEY_LETTERS.charAt(int(KEY_LETTERS.length))).join('');
}
