import { inflateSync } from 'node:zlib';

/** How wide a PNG is, and how many different bytes its dots are made of: a blank one has hardly any. Throws on what is no PNG. */
export function pngOf(bytes: Buffer): { readonly width: number; readonly values: number } {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('This is no PNG.');
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  return { width: bytes.readUInt32BE(16), values: new Set(inflateSync(Buffer.concat(parts))).size };
}
