const LANGUAGE = 'en';

/** Milliseconds as `m:ss`, rounded up, so that 0:00 is reached exactly at the end. Never negative. */
export function minutesSeconds(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Time run past an end as `m:ss`, rounded down: a clock 900 ms over is `0:00` over. */
export function minutesSecondsOver(ms: number): string {
  return minutesSeconds(Math.floor(Math.max(0, ms) / 1000) * 1000);
}

/** A time of day such as `19:45` or `7:45 PM`, as `language` writes it. `at` in ms since 1970. */
export function timeOfDay(at: number, language: string = LANGUAGE): string {
  return new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(at);
}

/** A day and time such as `Nov 23, 7:45 PM`, as `language` writes it. `at` in ms since 1970. */
export function dayAndTime(at: number, language: string = LANGUAGE): string {
  return new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(at);
}

/** A day such as `November 23, 2026`, as `language` writes it. `at` in ms since 1970. */
export function longDay(at: number, language: string = LANGUAGE): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at);
}

/** A room code in threes, with fours where threes do not come out even: 482 913, 482 9135, 4829 1357. */
export function groupedCode(code: string): string {
  const parts: string[] = [];
  let fours = code.length % 3;
  for (let end = code.length; end > 0; fours -= 1) {
    const start = Math.max(0, end - (fours > 0 ? 4 : 3));
    parts.unshift(code.slice(start, end));
    end = start;
  }
  return parts.join(' ');
}

/** The digits someone typed or pasted as a code: spaces, hyphens and other signs go; full-width and Arabic-Indic digits become 0–9. */
export function codeDigits(typed: string): string {
  return typed.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit))).replace(/\D/g, '');
}

/** Decimal digits of every script lie in runs of ten; only the first of a run has no digit just before it. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  if (point < 0x80) return point - 0x30;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return value;
}

/** `Rosa, Sam and Ana`, with the language's own commas and word for "and". */
export function listOf(names: readonly string[], language: string = LANGUAGE): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

/** An English sentence that begins with a typed name: it reads from the left also where that name reads from the right. */
export function nameFirst(sentence: string): string {
  return `\u200E${sentence}`;
}

/** Picks the form for a count by the language's plural rules; `other` stands in for a form that is not given. */
export function plural(
  count: number,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>,
  language: string = LANGUAGE,
): string {
  return forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
}
