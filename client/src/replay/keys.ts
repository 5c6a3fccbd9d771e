export type Jump = { readonly to: 'play' | 'start' | 'end' } | { readonly to: 'event' | 'mark' | 'stage'; readonly by: 1 | -1 };

/**
 * What a key does to an old session: space plays, arrows step, with Shift from mark to mark, Page keys go by stages. null: the key is
 * somebody else's, such as a letter in a note, an arrow among radio buttons, or space on a button.
 */
export function jumpOf(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'defaultPrevented'>, focus: Element | null): Jump | null {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isTyping(focus)) return null;
  switch (event.key) {
    case ' ': return focus?.matches('button, a, summary, [tabindex="0"]') ? null : { to: 'play' };
    case 'ArrowLeft': return { to: event.shiftKey ? 'mark' : 'event', by: -1 };
    case 'ArrowRight': return { to: event.shiftKey ? 'mark' : 'event', by: 1 };
    case 'PageUp': return { to: 'stage', by: -1 };
    case 'PageDown': return { to: 'stage', by: 1 };
    case 'Home': return { to: 'start' };
    case 'End': return { to: 'end' };
    default: return null;
  }
}

function isTyping(focus: Element | null): boolean {
  return focus?.matches('textarea, select, input:not([type="range"]), [contenteditable], [role="listbox"], [role="listbox"] *') === true;
}
