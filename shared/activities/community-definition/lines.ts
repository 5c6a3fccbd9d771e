import { linesOf, type Span } from '../../parts/phrases.ts';

/** Texts never change in place: their lines are found once for all phones and states. By language. */
const known = new WeakMap<object, { readonly language: string; readonly lines: readonly Span[] }>();

/** The lines of a text people can tap or insert (CD2); none of a removed one. */
export function linesOfText(of: { readonly text: string | null }, language: string): readonly Span[] {
  const found = known.get(of);
  if (found?.language === language) return found.lines;
  const lines = of.text === null ? [] : linesOf(of.text, language);
  known.set(of, { language, lines });
  return lines;
}

export function isLine(lines: readonly Span[], span: Span): boolean {
  return lines.some(({ start, end }) => start === span.start && end === span.end);
}
