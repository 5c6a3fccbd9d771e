/** Upper and lower edge in CSS px, from the top of the window. */
export type Span = { readonly top: number; readonly bottom: number };

const common = (one: Span, other: Span): number => Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));

export type Side = 'foot' | 'head';

/** Where a toast stands, so that it covers nothing of `kept`: on the side it has by itself if it can, else on the other; where both would, the one that covers less. */
export function toastSide(own: Side, foot: Span, head: Span, kept: readonly Span[]): Side {
  const covers = (place: Span): number => kept.reduce((sum, one) => sum + common(place, one), 0);
  const difference = covers(foot) - covers(head);
  return difference === 0 ? own : difference < 0 ? 'foot' : 'head';
}

const CONTROLS = 'a[href], button, input, select, textarea, summary, [contenteditable="true"], [tabindex="0"]';

/** The control that has focus and the one after it, outside `self`; none while nothing has focus. */
export function inUse(self: Element, focused: Element | null): readonly Element[] {
  if (!focused || focused === document.body || self.contains(focused)) return [];
  const after = [...document.querySelectorAll(CONTROLS)].find((one) => !self.contains(one) && (focused.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && one.getClientRects().length > 0);
  return after ? [focused, after] : [focused];
}
