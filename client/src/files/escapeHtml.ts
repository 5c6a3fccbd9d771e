import { legalText } from './legalText.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as words in HTML or SVG, in an attribute too; line breaks stay as they are. */
export function escapeHtml(text: string): string {
  return legalText(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
