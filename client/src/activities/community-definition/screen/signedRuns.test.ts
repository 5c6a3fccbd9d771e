import { describe, expect, it } from 'vitest';
import { signedRuns } from './signedRuns.ts';

const run = (start: number, end: number, group: number | null) => ({ start, end, group, people: 1, through: [] });

describe('runs under one sign', () => {
  it('neighbours from one group are one run; a word between them, or another group, parts them', () => {
    const words = 'know your name, and wave from the porch';
    expect(signedRuns(words, [run(16, 24, 1), run(0, 14, 1)])).toEqual([{ start: 0, end: 24, group: 1 }]);
    expect(signedRuns(words, [run(0, 4, 1), run(10, 14, 1)])).toHaveLength(2);
    expect(signedRuns(words, [run(0, 14, 1), run(16, 24, 2)])).toHaveLength(2);
    expect(signedRuns(words, [run(0, 9, null), run(10, 14, null)])).toEqual([{ start: 0, end: 14, group: null }]);
    expect(signedRuns(words, [])).toEqual([]);
  });
});
