import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseKey } from '../../shared/text.ts';
import { codeLength, farApart, isGoodCode, newCode, newKey, usableCodes, type Int } from './codes.ts';
import { seededRandom } from '../../shared/kernel/random.ts';

const intOf = (seed: number): Int => {
  const random = seededRandom(seed);
  return (below) => random.int(below);
};
const codes = fc.stringMatching(/^[0-9]{6,8}$/);

describe('join codes', () => {
  it('first digit 2–9, no triple, no run', () => {
    for (const code of ['482913', '233445', '987600', '234689']) expect([code, isGoodCode(code)]).toEqual([code, true]);
    for (const code of ['182913', '082913', '477713', '482999', '345678', '934567', '876543', '298765', '48291x', '', ' 482913']) {
      expect([code, isGoodCode(code)]).toEqual([code, false]);
    }
  });

  it('the number of usable codes is the number of codes that are good', () => {
    for (const digits of [1, 2, 3, 4, 5]) {
      const all = Array.from({ length: 10 ** digits }, (_, number) => String(number).padStart(digits, '0'));
      expect(usableCodes(digits)).toBe(all.filter(isGoodCode).length);
    }
  });

  it('six digits for one room, seven for 2–21, more for more', () => {
    const lengths = Array.from({ length: 200 }, (_, index) => codeLength(index + 1));
    expect(lengths[0]).toBe(6);
    expect(new Set(lengths.slice(1, 21))).toEqual(new Set([7]));
    expect(lengths[21]).toBe(8);
    for (const [index, digits] of lengths.entries()) {
      const seconds = (length: number): number => usableCodes(length) / (4 * (index + 2));
      expect(seconds(digits)).toBeGreaterThanOrEqual(86_400);
      if (digits > 6) expect(seconds(digits - 1)).toBeLessThan(86_400);
    }
  });

  it('two codes are far apart when no single slip leads from one to the other', () => {
    fc.assert(
      fc.property(codes, fc.nat(7), fc.integer({ min: 0, max: 9 }), (code, at, digit) => {
        const place = at % code.length;
        const [before, after] = [code.slice(0, place), code.slice(place + 1)];
        expect(farApart(code, code)).toBe(false);
        expect(farApart(code, `${before}${digit}${after}`)).toBe(false);
        expect(farApart(code, before + after)).toBe(false);
        expect(farApart(`${before}${digit}${code.slice(place)}`, code)).toBe(false);
      }),
    );
    fc.assert(fc.property(codes, codes, (one, other) => farApart(one, other) === farApart(other, one)));
    expect([farApart('482913', '482931'), farApart('482913', '48291356'), farApart('482913', '4829137')]).toEqual([true, true, false]);
  });

  it('a new code is good, long enough and far from every code in use or at rest', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 60 }), (seed, rooms) => {
        const int = intOf(seed);
        const made: string[] = [];
        for (let open = 1; open <= rooms; open += 1) {
          const code = newCode(made, open, int);
          expect(isGoodCode(code)).toBe(true);
          expect(code.length).toBeGreaterThanOrEqual(codeLength(open));
          expect(made.every((other) => farApart(code, other))).toBe(true);
          made.push(code);
        }
      }),
      { numRuns: 25 },
    );
  });
});

it('join keys are 13 letters of Crockford base 32 that survive being typed', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const key = newKey(intOf(seed));
      expect(key).toMatch(/^[0-9A-HJKMNP-TV-Z]{13}$/);
      expect(normaliseKey(key.toLowerCase())).toBe(key);
    }),
  );
});
