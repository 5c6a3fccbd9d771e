/** Scripts that part words by spaces; Chinese, Japanese, Thai and their neighbours do not. */
const SPACED = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** After these a new word follows a space. */
const CLOSES = /[.,;:!?…)\]”’%،؛؟۔।]/u;

const isSpaced = (char: string): boolean => SPACED.test(char) && !UNSPACED.test(char);
const lastOf = (text: string): string => [...text.slice(-2)].at(-1) ?? '';
const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 32);

/** What a tapped phrase puts in the place of `text[start, end)`: with the spaces its neighbours need (CD2). Offsets in UTF-16 code units. */
export function fitting(text: string, start: number, end: number, phrase: string): string {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const left = before !== '' && isSpaced(firstOf(phrase)) && (isSpaced(lastOf(before)) || CLOSES.test(lastOf(before)));
  const right = after !== '' && isSpaced(lastOf(phrase)) && isSpaced(firstOf(after));
  return `${left ? ' ' : ''}${phrase}${right ? ' ' : ''}`;
}

/**
 * Puts a phrase at the caret of a box and the caret behind it. Focus stays where it is, so that no keyboard opens over the list.
 * Letters still being put together are finished first.
 */
export function insertPhrase(area: HTMLTextAreaElement, phrase: string, composing: boolean): void {
  if (composing) {
    area.blur();
    area.focus({ preventScroll: true });
  }
  const { value, selectionStart, selectionEnd } = area;
  area.setRangeText(fitting(value, selectionStart, selectionEnd, phrase), selectionStart, selectionEnd, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}
