import { expect, test } from 'vitest';
import { DOUBT_MS, type Doubt } from './doubt.ts';
import { NextQuestion, type Look } from './nextQuestion.svelte.ts';

function asking(start: Doubt | null) {
  let look: Look = { where: 'r1/ask/1', doubt: start };
  const timers: (() => void)[] = [];
  const question = new NextQuestion(() => look, (ms, run) => {
    expect(ms).toBe(DOUBT_MS);
    timers.push(run);
    return () => void timers.splice(timers.indexOf(run), 1);
  });
  return { question, timers, change: (next: Partial<Look>) => void (look = { ...look, ...next }) };
}
const WRITING: Doubt = { kind: 'writing', count: 1 };

test('[K4] it is asked once; the second press goes on', () => {
  const { question, timers } = asking(WRITING);
  expect(question.ask()).toEqual(WRITING);
  expect(question.stands).toEqual(WRITING);
  expect(question.ask()).toBeNull();
  expect(question.stands).toBeNull();
  expect(timers).toHaveLength(0);
});
test('[K4] it says what is true now, also that nobody writes any more; then too the second press goes on', () => {
  const { question, change } = asking(WRITING);
  question.ask();
  change({ doubt: { kind: 'people', count: 2 } });
  expect(question.stands).toEqual({ kind: 'people', count: 2 });
  change({ doubt: null });
  expect(question.stands).toEqual({ kind: 'ready', count: 0 });
  expect(question.ask()).toBeNull();
  expect(question.stands).toBeNull();
});
test('[K4] it belongs to its step, and to its four seconds', () => {
  const { question, timers, change } = asking(WRITING);
  question.ask();
  change({ where: 'r1/share/1' });
  expect(question.stands).toBeNull();
  expect(question.ask()).toEqual(WRITING);
  timers.at(-1)?.();
  expect(question.stands).toBeNull();
});
test('[K4] nothing speaks against it: Next goes on at once', () => {
  expect(asking(null).question.ask()).toBeNull();
});
