/** Rows of a CSV file as RFC 4180 has it, read by rules of its own so that a test does not believe who wrote it. */
export function parseCsv(file: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const text = file.replace(/^\uFEFF/, '');
  for (let at = 0; at < text.length;) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (at >= text.length) throw new Error('A quoted cell has no end.');
        if (text[at] === '"') at += 1;
        cell += text[at] ?? '';
      }
      at += 1;
    } else while (at < text.length && text[at] !== ',' && text[at] !== '\r') cell += text[at++] ?? '';
    rows.at(-1)?.push(cell);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      if (at < text.length) rows.push([]);
    } else if (at < text.length) throw new Error(`Neither a comma nor a line end at ${at}.`);
  }
  return rows;
}
