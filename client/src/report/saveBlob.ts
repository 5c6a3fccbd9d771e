/** Slow machines ask before they save. */
const KEEP_MS = 60_000;

/** Hands a file to this device; nothing is sent. Works on plain HTTP. `name` with its ending. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}

/** `<title>-<day>-<what>`, in letters that every disk takes. `at` in ms since 1970. */
export function fileName(title: string, at: number, what: string): string {
  const plain = title.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60);
  return [plain, new Date(at).toISOString().slice(0, 10), what].filter((part) => part !== '').join('-');
}
