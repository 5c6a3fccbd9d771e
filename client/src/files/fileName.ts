/** `<title>-<day>-<what>`, in letters that every disk takes. `at` in ms since 1970. */
export function fileName(title: string, at: number, what: string): string {
  const plain = title.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60);
  return [plain, new Date(at).toISOString().slice(0, 10), what].filter((part) => part !== '').join('-');
}
