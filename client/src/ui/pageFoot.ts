/**
 * Puts `words` and page numbers at the foot of every printed sheet, in browsers that draw there; elsewhere nothing, and the page
 * prints a last line of its own. Answers how to take it back; null where it cannot be done. No inline style, so the page's policy holds.
 */
export function printFoot(words: string): (() => void) | null {
  if (!('CSSMarginRule' in window)) return null;
  const sheet = new CSSStyleSheet();
  const quoted = JSON.stringify(words.replace(/[\\\n<]/g, ' '));
  sheet.replaceSync(`@page { margin: 16mm 15mm 18mm; @bottom-left { content: ${quoted}; font: 8pt sans-serif; } @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }`);
  document.adoptedStyleSheets.push(sheet);
  // What prints alone (PrintSheet), a poster above all, has a foot of its own.
  const alone = (): void => { sheet.disabled = document.querySelector('body > .print-sheet') !== null; };
  addEventListener('beforeprint', alone);
  return () => {
    removeEventListener('beforeprint', alone);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
