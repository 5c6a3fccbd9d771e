/** Final text frame, unmasked (RFC 6455, 5.2). */
const FIN_TEXT = 0x81;
const LENGTH_16 = 126;
const LENGTH_64 = 127;
/** A UTF-16 unit takes at most so many bytes of UTF-8. */
const MOST_BYTES = 3;
/** Texts between these lengths surely have a header of four bytes, whatever their letters. */
const [SHORTEST, LONGEST] = [LENGTH_16, 20_000];
const SLAB_BYTES = 64 * 1024;

/** Frames are cut from one piece of memory after another: each is encoded once, without being measured first. */
let slab = Buffer.alloc(0);
let used = 0;

/** A whole WebSocket text frame as a server sends it: header and words in one piece, so that the system takes it in one call. */
export function textFrame(text: string): Buffer {
  if (text.length < SHORTEST || text.length > LONGEST) return measuredFrame(text);
  const room = 4 + text.length * MOST_BYTES;
  if (used + room > slab.length) [slab, used] = [Buffer.allocUnsafeSlow(SLAB_BYTES), 0];
  const start = used;
  const length = slab.write(text, start + 4);
  slab[start] = FIN_TEXT;
  slab[start + 1] = LENGTH_16;
  slab.writeUInt16BE(length, start + 2);
  used = start + 4 + length;
  return slab.subarray(start, used);
}

function measuredFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const header = length < LENGTH_16 ? 2 : length <= 0xffff ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = FIN_TEXT;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = LENGTH_16;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = LENGTH_64;
    frame.writeUInt32BE(Math.floor(length / 2 ** 32), 2);
    frame.writeUInt32BE(length >>> 0, 6);
  }
  frame.write(text, header);
  return frame;
}
