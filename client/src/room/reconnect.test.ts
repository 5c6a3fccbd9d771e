import { beforeEach, describe, expect, it } from 'vitest';
import { createReconnect } from './reconnect.ts';
import type { Reconnect } from './reconnect.ts';
import { testTimers } from './testing.ts';
import type { TestTimers } from './testing.ts';

let timers: TestTimers;
let did: string[];
let answer: () => void;
let link: Reconnect;

function start(random: number): void {
  timers = testTimers(random);
  did = [];
  link = createReconnect(
    {
      open: () => did.push('open'),
      cut: () => did.push('cut'),
      ask: (answered) => {
        did.push('ask');
        answer = answered;
      },
    },
    timers,
  );
  link.start();
  link.opened();
  did = [];
}
beforeEach(() => start(1));

describe('when a phone connects again', () => {
  it('after a wake asks the server, and leaves a link that answers alone', () => {
    link.wake();
    expect(did).toEqual(['ask']);
    timers.pass(1_400);
    answer();
    timers.pass(60_000);
    expect(did).toEqual(['ask']);
  });

  it('after a wake cuts a link that does not answer in 1.5 s and connects at once', () => {
    link.wake();
    timers.pass(1_499);
    expect(did).toEqual(['ask']);
    timers.pass(1);
    expect(did).toEqual(['ask', 'cut', 'open']);
  });

  it('asks once, however many signs of waking come together', () => {
    link.wake();
    link.wake();
    link.wake();
    expect(did).toEqual(['ask']);
  });

  it('does not wait out a pause when it wakes', () => {
    link.lost(8_000);
    link.wake();
    expect(did).toEqual(['open']);
    timers.pass(4_999);
    expect(did).toEqual(['open']);
  });

  it('gives up a try after 5 s and tries again', () => {
    link.lost();
    timers.pass(500);
    expect(did).toEqual(['open']);
    timers.pass(5_000);
    expect(did).toEqual(['open', 'cut']);
    timers.pass(4_000);
    expect(did).toEqual(['open', 'cut', 'open']);
  });

  it('starts a try anew when the phone slept through it', () => {
    link.lost();
    timers.pass(500);
    link.wake();
    expect(did).toEqual(['open']);
    timers.pass(1_501);
    link.wake();
    expect(did).toEqual(['open', 'cut', 'open']);
  });

  it.each([
    [undefined, 500],
    [100, 500],
    [3_000, 3_000],
    [60_000, 8_000],
  ])('waits at random in the window the server announced: %s ms makes at most %i ms', (announced, most) => {
    link.lost(announced);
    timers.pass(most - 1);
    expect(did).toEqual([]);
    timers.pass(1);
    expect(did).toEqual(['open']);
    start(0);
    link.lost(announced);
    timers.pass(0);
    expect(did).toEqual(['open']);
  });

  it('waits longer the more often it failed, up to 4 s, and anew after it was on', () => {
    const waits = [1, 2, 3, 4, 5, 6].map(() => {
      did = [];
      link.lost();
      let waited = 0;
      for (; did.length === 0; waited += 500) timers.pass(500);
      return waited;
    });
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 4_000, 4_000]);
    link.opened();
    did = [];
    link.lost();
    timers.pass(500);
    expect(did).toEqual(['open']);
  });

  it('stays off once stopped, until it is started', () => {
    link.stop();
    link.lost();
    link.wake();
    timers.pass(60_000);
    expect(did).toEqual(['cut']);
    link.start();
    expect(did).toEqual(['cut', 'open']);
  });
});
