/** What a key asks of the room. The face turns it into a command; nothing here moves the room. */
export type HostAction = 'next' | 'back' | 'blank' | 'join' | 'qr' | 'undo' | 'help' | 'fullScreen';

/** Where the keyboard is: nowhere, on the main (Next) button, in something one types or picks letters in, or on another control. */
export type Focus = 'none' | 'main' | 'field' | 'other';

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'>;
export type KeyContext = {
  readonly face: 'console' | 'screen';
  readonly focus: Focus;
  /** The host's switch for single-letter keys (WCAG 2.1.4). */
  readonly letters: boolean;
  /** A modal question is open: only a clicker's keys still count. */
  readonly dialog: boolean;
  /** Milliseconds since the last Next by key, or null. */
  readonly sinceNext: number | null;
};

/** A clicker bounces; a second Next this soon is the same press. */
export const NEXT_GUARD_MS = 400;

const CLICKER = new Map<string, HostAction>([['PageDown', 'next'], ['PageUp', 'back'], ['.', 'blank']]);
const ARROWS = new Map<string, HostAction>([['ArrowRight', 'next'], ['ArrowLeft', 'back']]);
const LETTERS = new Map<string, HostAction>([['b', 'blank'], ['j', 'join'], ['q', 'qr'], ['?', 'help'], ['f', 'fullScreen']]);

/**
 * The one keyboard map of console and big screen (experience, "Keys"). Pure.
 * PageDown, PageUp and "." work anywhere outside fields; arrows on the console only when nothing or the main button has
 * focus; letters only outside fields and while switched on; Ctrl+Z (⌘Z) outside fields; a held key counts once.
 * Returns null when the key means nothing here, so the browser keeps it.
 */
export function hostAction(press: KeyPress, context: KeyContext): HostAction | null {
  if (press.repeat || context.focus === 'field') return null;
  const action = meaning(press, context);
  return action === 'next' && context.sinceNext !== null && context.sinceNext < NEXT_GUARD_MS ? null : action;
}

function meaning(press: KeyPress, context: KeyContext): HostAction | null {
  if (press.altKey) return null;
  if (press.ctrlKey || press.metaKey) {
    return press.key.toLowerCase() === 'z' && !press.shiftKey && !context.dialog ? 'undo' : null;
  }
  const clicker = CLICKER.get(press.key);
  if (clicker !== undefined) return clicker;
  if (context.dialog) return null;
  const arrow = ARROWS.get(press.key);
  if (arrow !== undefined) return !press.shiftKey && (context.face === 'screen' || context.focus !== 'other') ? arrow : null;
  const letter = context.letters ? LETTERS.get(press.key.toLowerCase()) : undefined;
  if (letter === 'fullScreen' && context.face !== 'screen') return null;
  return letter ?? null;
}

/** Reads `Focus` off the page. `main` is the Next button. */
export function focusKind(active: Element | null, main: Element | null): Focus {
  if (active === null || active === active.ownerDocument.body || active.matches('h1, h2, h3')) return 'none';
  if (active === main) return 'main';
  const field = 'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable=true], [role=menuitem]';
  return active.matches(field) ? 'field' : 'other';
}
