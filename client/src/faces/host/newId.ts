/** An id of 16 lower-case letters and digits made here (plain HTTP has no `randomUUID`); not a secret. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}
