/** White modules around the symbol, as the QR standard asks. */
export const QUIET = 4;

/** One SVG path of all black modules, a horizontal run each, shifted by the quiet zone. `modules[y][x]` is true for black. */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  let path = '';
  modules.forEach((row, y) => {
    let x = 0;
    while (x < row.length) {
      if (row[x] !== true) { x += 1; continue; }
      let end = x + 1;
      while (row[end] === true) end += 1;
      path += `M${x + QUIET} ${y + QUIET}h${end - x}v1h${x - end}z`;
      x = end;
    }
  });
  return path;
}
