/** Slow machines and phones ask before they save. */
const KEEP_MS = 60_000;

/** Hands a file to this device; nothing is sent. Works on plain HTTP. `name` with its ending; `type`: of a text. */
export function saveFile(name: string, content: string | Blob, type = 'text/html'): void {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
