import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrPath } from './qr.ts';

/** Draws the path back into modules, the quiet zone included. */
function drawn(path: string, size: number): boolean[][] {
  const grid = Array.from({ length: size + 8 }, () => Array.from({ length: size + 8 }, () => false));
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(run); i += 1) (grid[Number(y)] ?? [])[Number(x) + i] = true;
  }
  return grid;
}

describe('[acceptance 9] QR codes', () => {
  it('draws every module and four quiet ones around', () => {
    const url = 'HTTP://192.168.100.100:4000/J0123456789ABC';
    const code = encode(url, { ecc: 'M', border: 0 });
    const grid = drawn(qrPath(code.data), code.size);
    expect(grid.slice(4, -4).map((row) => row.slice(4, -4))).toEqual(code.data);
    const around = [...grid.slice(0, 4), ...grid.slice(-4), ...grid.map((row) => [...row.slice(0, 4), ...row.slice(-4)])];
    expect(around.flat().some(Boolean)).toBe(false);
  });
  it('keeps a join link in capitals at version 3 or below', () => {
    for (const address of ['HTTP://192.168.100.100:4000', 'HTTPS://WORKSHOP.MYLIBRARY.ORG']) {
      expect(encode(`${address}/J0123456789ABC`, { ecc: 'M', border: 0 }).version).toBeLessThanOrEqual(3);
    }
  });
});
