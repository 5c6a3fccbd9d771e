/** Signs that XML 1.0 has no place for, and C1 controls; a lone half of a pair is one too. */
// eslint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g;
const LONE = /\p{Surrogate}/gu;

/** A text that every file can hold. Line breaks and tabs stay; what no file may hold goes, half a sign becomes U+FFFD. */
export function legalText(text: string): string {
  return text.replace(LONE, '\uFFFD').replace(ILLEGAL, '').replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
}
