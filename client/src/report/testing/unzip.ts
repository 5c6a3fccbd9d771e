import { inflateRawSync } from 'node:zlib';

/** The files of a zip as text, by name. */
export const unzip = (bytes: Uint8Array): ReadonlyMap<string, string> => new Map([...unzipBytes(bytes)].map(([name, file]) => [name, file.toString()]));

/** The files of a zip, by name: what its own directory says, and no more of the format than our files use. */
export function unzipBytes(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const view = Buffer.from(bytes);
  const end = view.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const files = new Map<string, Buffer>();
  let at = view.readUInt32LE(end + 16);
  for (let count = view.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, packed, nameLength, extra, comment, start] = [view.readUInt16LE(at + 10), view.readUInt32LE(at + 20), view.readUInt16LE(at + 28), view.readUInt16LE(at + 30), view.readUInt16LE(at + 32), view.readUInt32LE(at + 42)];
    const name = view.subarray(at + 46, at + 46 + nameLength).toString();
    const data = start + 30 + view.readUInt16LE(start + 26) + view.readUInt16LE(start + 28);
    const raw = view.subarray(data, data + packed);
    files.set(name, method === 8 ? inflateRawSync(raw) : raw);
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
