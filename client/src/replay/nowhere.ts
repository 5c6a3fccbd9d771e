import type { Draft, Send } from '../room/contract.ts';

/** Ways up from a picture of the past: nothing is sent, nothing typed is kept. */
export const sendNowhere: Send = () => Promise.resolve({ ok: false, code: 'session_over', again: false });

export const draftNowhere = (): Draft => ({ get value() { return ''; }, set value(_text) { /* A picture takes no words. */ }, saved: false, sending: false, clear: () => undefined });
