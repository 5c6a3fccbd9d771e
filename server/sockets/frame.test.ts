import { expect, test } from 'vitest';
import { textFrame } from './frame.ts';

/** Reads a frame as RFC 6455 says. */
function read(frame: Buffer): string {
  expect(frame[0]).toBe(0x81);
  const short = frame[1] ?? 0;
  const [start, length] = short < 126 ? [2, short] : short === 126 ? [4, frame.readUInt16BE(2)] : [10, Number(frame.readBigUInt64BE(2))];
  expect(frame.length).toBe(start + length);
  return frame.toString('utf8', start);
}

const LENGTHS = [0, 1, 125, 126, 127, 1_264, 19_999, 20_000, 20_001, 21_845, 65_535, 65_536, 200_000];

test.each(['a', 'é', 'ж', '語', '🙂'])('a text of any length is framed whole, its header as short as it may be (%s)', (letter) => {
  const shortest = (bytes: number): number => bytes + (bytes < 126 ? 2 : bytes <= 0xffff ? 4 : 10);
  for (const length of LENGTHS) {
    const text = letter.repeat(length);
    const frame = textFrame(text);
    expect(read(frame)).toBe(text);
    expect(frame.length).toBe(shortest(Buffer.byteLength(text)));
  }
});

test('half a letter is sent as the replacement character, as everywhere else', () => {
  const text = `${'x'.repeat(200)}\ud83d`;
  expect(read(textFrame(text))).toBe(`${'x'.repeat(200)}\ufffd`);
});

test('frames that wait to be sent keep their words when others are made', () => {
  const texts = Array.from({ length: 400 }, (_, index) => `${index} ${'語'.repeat(index * 3)}`);
  const frames = texts.map(textFrame);
  expect(frames.map(read)).toEqual(texts);
});
