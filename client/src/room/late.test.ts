import { describe, expect, it, vi } from 'vitest';
import { sendLate } from './late.ts';
import { testTimers } from './testing.ts';

describe('words that go along when the host moves on', () => {
  it('[K4] stay in their box for 10 s, then go at a random moment of the next 3 s, as they are then', () => {
    const timers = testTimers(0.5);
    const send = vi.fn();
    const done = vi.fn();
    let words = 'A place wh';
    const late = sendLate([{ text: () => words, send }], timers, done);
    expect(late.until).toBe(10_000);
    words = 'A place where people wave. ';
    timers.pass(11_499);
    expect(send).not.toHaveBeenCalled();
    timers.pass(1);
    expect(send).toHaveBeenCalledExactlyOnceWith('A place where people wave.');
    expect(done).toHaveBeenCalledOnce();
  });

  it.each([
    [0, 10_000],
    [0.999, 12_997],
  ])('[K4] the moment depends on chance: %d', (random, at) => {
    const timers = testTimers(random);
    const send = vi.fn();
    sendLate([{ text: () => 'words', send }], timers, () => undefined);
    timers.pass(at - 1);
    expect(send).not.toHaveBeenCalled();
    timers.pass(1);
    expect(send).toHaveBeenCalledOnce();
  });

  it('[K4] an empty box sends nothing', () => {
    const timers = testTimers();
    const send = vi.fn();
    const done = vi.fn();
    sendLate([{ text: () => '  ', send }], timers, done);
    timers.pass(20_000);
    expect(send).not.toHaveBeenCalled();
    expect(done).toHaveBeenCalledOnce();
  });

  it("[K4] Don't send sends nothing, and ends at once", () => {
    const timers = testTimers();
    const send = vi.fn();
    const done = vi.fn();
    const late = sendLate([{ text: () => 'half a', send }], timers, done);
    timers.pass(4_000);
    late.stop();
    timers.pass(20_000);
    expect(send).not.toHaveBeenCalled();
    expect(done).toHaveBeenCalledOnce();
  });

  it('[K4] each box of a shared phone goes once', () => {
    const timers = testTimers();
    const sent: string[] = [];
    sendLate(['Rosa writes', 'Sam writes'].map((words) => ({ text: () => words, send: (text) => sent.push(text) })), timers, () => undefined);
    timers.pass(60_000);
    expect(sent).toEqual(['Rosa writes', 'Sam writes']);
  });
});
