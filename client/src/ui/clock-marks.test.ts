import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftOf, marksBetween, markText, type Mark } from './clock-marks.ts';

const MIN = 60_000;

/** Every mark of a clock watched once a second from its start to 5 s after its end. */
function watched(total: number, step = 1000): Mark[] {
  const heard: Mark[] = [...marksBetween(null, total, total)];
  for (let left = total; left > -5000; left -= step) heard.push(...marksBetween(left, left - step, total));
  return heard;
}

describe('[experience §2] what a clock says', () => {
  it('speaks at exactly the listed marks, each once', () => {
    expect(watched(12 * MIN)).toEqual(['start', 'half', '5min', '2min', '1min', '30s', '10s', 'end']);
  });
  it('a short clock leaves out marks at or above its own length', () => {
    expect(watched(5 * MIN)).toEqual(['start', 'half', '2min', '1min', '30s', '10s', 'end']);
    expect(watched(30_000)).toEqual(['start', 'half', '10s', 'end']);
  });
  it('half time that falls on another mark is not said twice', () => {
    expect(watched(4 * MIN)).toEqual(['start', '2min', '1min', '30s', '10s', 'end']);
    expect(watched(10 * MIN)).toEqual(['start', '5min', '2min', '1min', '30s', '10s', 'end']);
  });
  it('a clock joined under way is silent until its next mark', () => {
    expect(marksBetween(null, 4 * MIN, 6 * MIN)).toEqual([]);
    expect(marksBetween(null, -3000, 6 * MIN)).toEqual([]);
  });
  it('after a sleep it gives what was passed, in order', () => {
    expect(marksBetween(3 * MIN, 20_000, 12 * MIN)).toEqual(['2min', '1min', '30s']);
  });
  it('time added back says nothing, and its marks come again', () => {
    expect(marksBetween(25_000, 85_000, 6 * MIN)).toEqual([]);
    expect(marksBetween(5 * MIN, 6.5 * MIN, 6 * MIN)).toEqual([]);
    expect(marksBetween(60_500, 59_500, 6 * MIN)).toEqual(['1min']);
  });
  it('Restart starts anew', () => {
    expect(marksBetween(20_000, 6 * MIN - 100, 6 * MIN)).toEqual(['start']);
  });
  it('the same marks come however often one looks', () => {
    fc.assert(fc.property(fc.integer({ min: 20, max: 3600 }), fc.integer({ min: 100, max: 9000 }), (seconds, step) => {
      expect(watched(seconds * 1000, step)).toEqual(watched(seconds * 1000, 1000));
    }), { numRuns: 60 });
  });
  it('has words for each mark', () => {
    expect(markText('start', 6 * MIN)).toBe('The clock is running: 6:00.');
    expect(markText('half', 6 * MIN)).toBe('Half the time is gone: 3:00 left.');
    expect(markText('1min', 6 * MIN)).toBe('1 minute left.');
    expect(markText('end', 6 * MIN)).toBe("Time's up means: finish your line.");
  });
});

describe('[K3] time left', () => {
  it('reads every kind of clock', () => {
    expect(leftOf({ kind: 'idle', minutes: 2 }, 0)).toBe(2 * MIN);
    expect(leftOf({ kind: 'running', endsAt: 5000, minutes: 2, since: 0, ran: 0 }, 7000)).toBe(-2000);
    expect(leftOf({ kind: 'paused', left: 42, minutes: 2, ran: 0 }, 7000)).toBe(42);
    expect(leftOf({ kind: 'untimed', since: null, ran: 0 }, 7000)).toBeNull();
  });
});
