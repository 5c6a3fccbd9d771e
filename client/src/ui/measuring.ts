/** Calls back when an element's size changes, once at the start, and when the fonts are there. Gives what ends it. */
export function whenMeasuresChange(element: Element, again: () => void): () => void {
  const observer = new ResizeObserver(again);
  observer.observe(element);
  let alive = true;
  void document.fonts.ready.then(() => { if (alive) again(); });
  return () => {
    alive = false;
    observer.disconnect();
  };
}
