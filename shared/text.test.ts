import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkText, cleanText, measureText, normaliseDigits, normaliseKey, TEXT, type TextRule } from './text.ts';
import { NAUGHTY } from './testing-data/naughty.ts';

const RULES: readonly Pick<TextRule, 'breaks'>[] = [{ breaks: 'keep' }, { breaks: 'spaces' }];
const FORBIDDEN = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069\u2028\u2029]|\p{Surrogate}/u;
const FIVE_MARKS = /(?:(?!\p{Variation_Selector})\p{M}[\p{Cf}\p{Variation_Selector}]*){5}/u;

/** Any text at all, leaning towards the characters cleaning is about. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        '\r\n',
        '\u0000',
        '\u0301',
        '\u0323',
        '\u200D',
        '\uFE0F',
        '\u202E',
        '\u2069',
        '\uD83D',
        '\uDE00',
        ' ',
        'e',
        '\u1112',
        '\u1161',
      ),
      fc.constantFrom(...NAUGHTY.map(({ text }) => text.slice(0, 50))),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('cleaning', () => {
  const keep = (raw: string): string => cleanText(raw, { breaks: 'keep' });
  const spaces = (raw: string): string => cleanText(raw, { breaks: 'spaces' });

  test('[K12] composes to NFC', () => {
    expect(spaces('cafe\u0301')).toBe('café');
    expect(spaces('e\u0000\u0301')).toBe('é');
  });

  test('[K12] replaces lone surrogates, keeps pairs', () => {
    expect(spaces('a\uD83Db')).toBe('a\uFFFDb');
    expect(spaces('\uDE00\uD83D')).toBe('\uFFFD\uFFFD');
    expect(spaces('\uD83D\u0000\uDE00')).toBe('\uFFFD\uFFFD');
    expect(spaces('😀')).toBe('😀');
  });

  test('[K12] line breaks become spaces, and stay in answers and notes', () => {
    expect(spaces('a\r\nb\rc\nd\u2028e\u2029f\u0085g\vh\fi')).toBe('a b c d e f g h i');
    expect(keep('a\r\nb\rc\nd\u2028e\u2029f\u0085g\vh\fi')).toBe('a\nb\nc\nd\ne\nf\ng\nh\ni');
    expect(TEXT.answer.breaks).toBe('keep');
    expect(TEXT.note.breaks).toBe('keep');
  });

  test('[K12] drops control, bidi-override and isolate characters, keeps direction marks', () => {
    expect(spaces('a\u0000b\u0007c\u007Fd\u009Fe')).toBe('abcde');
    expect(spaces('x\u202A\u202B\u202C\u202D\u202Ey\u2066\u2067\u2068\u2069z')).toBe('xyz');
    expect(spaces('a\u200Eb\u200Fc\u061Cd')).toBe('a\u200Eb\u200Fc\u061Cd');
  });

  test('[K12] keeps joiners and variation selectors', () => {
    for (const whole of ['👩\u200D👩\u200D👧', '❤\uFE0F', 'می\u200Cخواهیم', '1\uFE0F\u20E3'])
      expect(spaces(whole)).toBe(whole);
  });

  test('[K12] drops a fifth combining mark on one base, also behind joiners', () => {
    expect(spaces('x' + '\u0316'.repeat(9) + 'y\u0316')).toBe('x' + '\u0316'.repeat(4) + 'y\u0316');
    expect(spaces('x' + '\u0316\u200D'.repeat(9))).toBe('x' + '\u0316\u200D'.repeat(4) + '\u200D'.repeat(5));
    expect(spaces('\u0316'.repeat(9))).toBe('\u0316'.repeat(4));
  });

  test('[K12] keeps the marks real languages need', () => {
    for (const { what, text } of NAUGHTY) {
      if (/^(Vietnamese|Tibetan|Devanagari|Thai)/.test(what)) expect(spaces(text)).toBe(text.normalize('NFC'));
    }
  });

  test('[K12] trims', () => {
    expect(spaces(' \u3000\n we read \t\n')).toBe('we read');
    expect(keep('\n a\n b \n')).toBe('a\n b');
  });

  test('[K12] is idempotent, leaves nothing forbidden and never grows past NFC', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...RULES), (raw, rule) => {
        const clean = cleanText(raw, rule);
        expect(cleanText(clean, rule)).toBe(clean);
        expect(clean).toBe(clean.normalize('NFC'));
        expect(clean).toBe(clean.trim());
        expect(clean).not.toMatch(FORBIDDEN);
        expect(clean).not.toMatch(FIVE_MARKS);
        if (rule.breaks === 'spaces') expect(clean).not.toContain('\n');
        expect(measureText(clean)).toBeLessThanOrEqual(measureText(raw.normalize('NFC')));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(NAUGHTY)('[K12] cleans $what', ({ text }) => {
    for (const rule of RULES) {
      const clean = cleanText(text, rule);
      expect(cleanText(clean, rule)).toBe(clean);
      expect(clean).not.toMatch(FORBIDDEN);
      expect(clean).not.toMatch(FIVE_MARKS);
    }
  });

  test('the naughty texts are many and all different', () => {
    expect(NAUGHTY.length).toBeGreaterThanOrEqual(120);
    expect(new Set(NAUGHTY.map(({ text }) => text)).size).toBe(NAUGHTY.length);
    expect(new Set(NAUGHTY.map(({ what }) => what)).size).toBe(NAUGHTY.length);
  });
});

describe('measuring', () => {
  test('[K12] lengths are those of the rules', () => {
    const lengths = Object.entries(TEXT).map(([kind, rule]) => `${kind} ${rule.max}`);
    expect(lengths).toEqual([
      ...['definition 280', 'item 120', 'theme 120', 'answer 600', 'name 40', 'title 80', 'place 80', 'prompt 280'],
      ...['note 2000', 'network 64'],
    ]);
  });

  test('[K12] counts code points', () => {
    expect(measureText('')).toBe(0);
    expect(measureText('añ😀')).toBe(3);
    fc.assert(fc.property(anyText, (raw) => measureText(raw) === [...raw].length));
  });

  test('[K12] measures after cleaning, and says by how much a text is too long', () => {
    const rule: TextRule = { max: 4, breaks: 'spaces' };
    expect(checkText('  e\u0301e\u0301e\u0301😀 ', rule)).toEqual({ ok: true, text: 'ééé😀' });
    expect(checkText('abcdef\n', rule)).toEqual({ ok: false, code: 'too_long', over: 2 });
  });

  test('[K12] a text with nothing to see is empty', () => {
    for (const raw of ['', ' \n ', '\u0000', '\u200B\u200D', '\u3164', '\u2800', '\uFE0F', '\u00AD']) {
      expect(checkText(raw, TEXT.item)).toEqual({ ok: false, code: 'empty', over: 0 });
    }
    for (const raw of ['0', '.', '🍕', '\u0301']) expect(checkText(raw, TEXT.item).ok).toBe(true);
  });

  test('[K12] refuses only what is empty or too long', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...Object.values(TEXT)), (raw, rule: TextRule) => {
        const checked = checkText(raw, rule);
        const clean = cleanText(raw, rule);
        if (checked.ok) expect(checked.text).toBe(clean);
        else if (checked.code === 'too_long') expect(checked.over).toBe(measureText(clean) - rule.max);
        else expect(clean.replace(/[\p{DI}\u2800]/gu, '').trim()).toBe('');
      }),
    );
  });
});

describe('codes and keys', () => {
  test('a join code may have spaces, hyphens and other digits', () => {
    for (const typed of [
      '482913',
      '482 913',
      ' 482-913 ',
      '48 29 13',
      '４８２９１３',
      '٤٨٢ ٩١٣',
      '۴۸۲‑۹۱۳',
      '#482913.',
    ]) {
      expect(normaliseDigits(typed)).toBe('482913');
    }
    expect(normaliseDigits('hello')).toBe('');
    fc.assert(fc.property(anyText, (raw) => /^[0-9]*$/.test(normaliseDigits(raw))));
  });

  test('a join key is read as Crockford base 32', () => {
    expect(normaliseKey('0123456789abcdefghjkmnpqrstvwxyz')).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
    expect(normaliseKey(' oil-OIL 7z\u2010k ')).toBe('0110117ZK');
    fc.assert(fc.property(anyText, (raw) => normaliseKey(normaliseKey(raw)) === normaliseKey(raw)));
  });
});
