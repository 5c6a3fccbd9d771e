/**
 * The one place that cleans and measures what people type [K12]. Phone and server both use it, so both agree on every length.
 * It depends on nothing.
 */

/** `max` in code points after cleaning; `breaks` says whether line breaks stay or become spaces. */
export type TextRule = { readonly max: number; readonly breaks: 'keep' | 'spaces' };

/** The length and line-break rule of every kind of typed text [K12]. */
export const TEXT = {
  definition: { max: 280, breaks: 'spaces' },
  item: { max: 120, breaks: 'spaces' },
  theme: { max: 120, breaks: 'spaces' },
  answer: { max: 600, breaks: 'keep' },
  name: { max: 40, breaks: 'spaces' },
  title: { max: 80, breaks: 'spaces' },
  place: { max: 80, breaks: 'spaces' },
  prompt: { max: 280, breaks: 'spaces' },
  note: { max: 2000, breaks: 'keep' },
  network: { max: 64, breaks: 'spaces' },
} as const satisfies Record<string, TextRule>;

export type TextKind = keyof typeof TEXT;

/** Combining marks one base may carry; more is a stack that climbs over its neighbours. */
const MARKS_PER_BASE = 4;

const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Unicode's mandatory breaks: CR LF as one, LF, VT, FF, CR, NEL, line and paragraph separator. */
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
const CONTROL = /[^\P{Cc}\n]/gu;
/** Embeddings, overrides and isolates. The plain direction marks (LRM, RLM, ALM) stay. */
const BIDI = /[\u202A-\u202E\u2066-\u2069]/g;
const MARK = /\p{M}/u;
/** Neither a mark to count nor a new base: joiners and other format characters, variation selectors. */
const TRANSPARENT = /[\p{Cf}\p{Variation_Selector}]/u;
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * Cleans typed text [K12]; never refuses. Lone surrogates become U+FFFD, line breaks become spaces (or stay, as `\n`), and so do
 * tabs, which part words; other control and bidi-override or isolate characters go, then NFC, at most four combining marks on
 * one base, trimmed. Cleaning a cleaned text changes nothing.
 */
export function cleanText(raw: string, rule: Pick<TextRule, 'breaks'>): string {
  const composed = raw
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(LINE_BREAK, rule.breaks === 'keep' ? '\n' : ' ')
    .replaceAll('\t', ' ')
    .replace(CONTROL, '')
    .replace(BIDI, '')
    .normalize('NFC');
  return capMarks(composed).trim();
}

/** Length of a cleaned text in code points. */
export function measureText(clean: string): number {
  const pairs = clean.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g);
  return clean.length - (pairs?.length ?? 0);
}

/**
 * Cleans, then measures [K12]. A text with nothing to see in it is `empty`; `over` is how many code points are too many
 * (0 when empty).
 */
export function checkText(
  raw: string,
  rule: TextRule,
): { ok: true; text: string } | { ok: false; code: 'empty' | 'too_long'; over: number } {
  const text = cleanText(raw, rule);
  if (!VISIBLE.test(text)) return { ok: false, code: 'empty', over: 0 };
  const over = measureText(text) - rule.max;
  return over > 0 ? { ok: false, code: 'too_long', over } : { ok: true, text };
}

/** Zeros of the digits a join code may be typed in: Arabic-Indic, its eastern kind, full-width. */
const DIGIT_ZEROS = [0x0660, 0x06f0, 0xff10] as const;

/** A typed join code as ASCII digits only: spaces, hyphens and anything else that is no digit go. */
export function normaliseDigits(raw: string): string {
  return raw.replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g, toAsciiDigit).replace(/[^0-9]/g, '');
}

/** A typed join key in Crockford base 32: upper case, I and L read as 1, O as 0; hyphens, spaces and anything else no key holds go. */
export function normaliseKey(raw: string): string {
  return raw
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
}

function toAsciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = DIGIT_ZEROS.find((start) => code >= start && code < start + 10) ?? code;
  return String(code - zero);
}

function capMarks(text: string): string {
  let marks = 0;
  let kept = '';
  for (const char of text) {
    if (!TRANSPARENT.test(char)) marks = MARK.test(char) ? marks + 1 : 0;
    if (marks <= MARKS_PER_BASE || TRANSPARENT.test(char)) kept += char;
  }
  return kept;
}
