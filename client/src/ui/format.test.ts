import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeDigits, dayAndTime, groupedCode, listOf, longDay, minutesSeconds, minutesSecondsOver, plural, timeOfDay, nameFirst } from './format.ts';
import { text as race } from '../activities/common-ground/text/en/phone.ts';
import { text as phone } from '../text/en/phone.ts';

describe('minutesSeconds', () => {
  it('rounds up, so that 0:00 is the end itself', () => {
    expect(minutesSeconds(135_000)).toBe('2:15');
    expect(minutesSeconds(134_001)).toBe('2:15');
    expect(minutesSeconds(1)).toBe('0:01');
    expect(minutesSeconds(0)).toBe('0:00');
    expect(minutesSeconds(-5_000)).toBe('0:00');
    expect(minutesSeconds(75 * 60_000)).toBe('75:00');
  });
  it('counts up from the end rounding down', () => {
    expect(minutesSecondsOver(900)).toBe('0:00');
    expect(minutesSecondsOver(42_999)).toBe('0:42');
  });
});

describe('groupedCode', () => {
  it('shows codes in threes or fours', () => {
    expect(['482', '4829', '482913', '4829135', '48291357', '482913570', '4829135701'].map(groupedCode)).toEqual([
      '482', '4829', '482 913', '482 9135', '4829 1357', '482 913 570', '482 913 5701',
    ]);
    expect(groupedCode('')).toBe('');
  });
  it('keeps every digit, in groups of three or four', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{6,14}$/), (code) => {
      const shown = groupedCode(code);
      expect(shown.replaceAll(' ', '')).toBe(code);
      for (const part of shown.split(' ')) expect([3, 4]).toContain(part.length);
    }));
  });
});

describe('codeDigits', () => {
  it('accepts spaces, hyphens, full-width and Arabic-Indic digits', () => {
    expect(codeDigits(' 482-913 ')).toBe('482913');
    expect(codeDigits('４８２　９１３')).toBe('482913');
    expect(codeDigits('٤٨٢ ٩١٣')).toBe('482913');
    expect(codeDigits('۴۸۲۹۱۳')).toBe('482913');
    expect(codeDigits('०९')).toBe('09');
    expect(codeDigits('no code')).toBe('');
  });
});

describe('words and counts', () => {
  it('joins names as the language does', () => {
    expect(listOf(['Rosa'])).toBe('Rosa');
    expect(listOf(['Rosa', 'Sam'])).toBe('Rosa and Sam');
    expect(listOf(['Rosa', 'Sam'], 'es')).toBe('Rosa y Sam');
  });
  it('picks plural forms and falls back to other', () => {
    expect(plural(1, { one: 'a', other: 'b' })).toBe('a');
    expect(plural(0, { one: 'a', other: 'b' })).toBe('b');
    expect(plural(3, { one: 'a', few: 'c', other: 'b' }, 'pl')).toBe('c');
    expect(plural(1, { other: 'b' })).toBe('b');
  });
  it('writes a time of day', () => {
    expect(timeOfDay(new Date(2026, 10, 23, 19, 45).getTime(), 'en-GB')).toBe('19:45');
  });
});

describe('dayAndTime', () => {
  it('names the day and the time as the language writes them', () => {
    const at = new Date(2026, 10, 23, 19, 45).getTime();
    expect(dayAndTime(at, 'en-GB')).toMatch(/23 Nov.*19:45/);
    expect(dayAndTime(at, 'en-US')).toMatch(/Nov 23.*7:45/);
  });
});

describe('longDay', () => {
  it('writes a day in full, as the language does', () => {
    const at = new Date(2026, 10, 23, 19, 45).getTime();
    expect(longDay(at, 'en-US')).toBe('November 23, 2026');
    expect(longDay(at, 'es')).toBe('23 de noviembre de 2026');
  });
});

describe('a sentence that begins with a typed name', () => {
  /** Left or right, by the first sign that has a direction: what `<bdi>` goes by. */
  const direction = (words: string): string => (/^[^\p{L}\u200E]*([\u200E\p{Script=Latin}])/u.test(words) ? 'left' : 'right');

  it('reads from the left, also where the name reads from the right', () => {
    expect(direction('سمر keeps the list.')).toBe('right');
    expect(direction(nameFirst('سمر keeps the list.'))).toBe('left');
    for (const say of [race.keeper, race.asleep, race.paper, race.saysYes, race.saysNo, race.left, phone.group.left, phone.people.paper]) expect(direction(say('سمر'))).toBe('left');
  });
});
