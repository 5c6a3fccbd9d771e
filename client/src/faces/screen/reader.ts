import { takeSecret } from '../host/http.ts';

const nameOf = (room: string): string => `tp:reader:${room}`;

/** Keeps a big screen's read-only key for this window, so that a reload is harmless. */
export function keepReader(room: string, reader: string): void {
  try {
    sessionStorage.setItem(nameOf(room), reader);
  } catch {
    // Without storage the key lasts until a reload.
  }
}

/** The key in the address (taken out of it at once) or the one kept; null: a host's own window. */
export function keptReader(room: string): string | null {
  const fresh = takeSecret();
  if (fresh !== null) keepReader(room, fresh);
  try {
    return fresh ?? sessionStorage.getItem(nameOf(room));
  } catch {
    return fresh;
  }
}
