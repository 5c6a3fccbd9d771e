/** Raised when a phone of an older build can no longer talk to the server; a mismatch reloads the page once. Apart, so that a phone loads no schemas. */
export const PROTOCOL = 1;
