import { describe, expect, it } from 'vitest';
import { jumpOf } from './keys.ts';

const press = (key: string, rest: object = {}): Parameters<typeof jumpOf>[0] => ({ key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, defaultPrevented: false, ...rest });
/** An element that matches a selector when that names one of its words. */
const on = (...words: readonly string[]): Element => ({ matches: (selector: string) => selector.split(', ').some((one) => words.includes(one)) }) as unknown as Element;

describe('keys of a replay', () => {
  it('space plays, arrows step, Shift goes by marks, Page keys by stages, Home and End to the ends', () => {
    expect([' ', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End', 'a'].map((key) => jumpOf(press(key), null))).toEqual([
      { to: 'play' }, { to: 'event', by: -1 }, { to: 'event', by: 1 }, { to: 'stage', by: -1 }, { to: 'stage', by: 1 }, { to: 'start' }, { to: 'end' }, null,
    ]);
    expect(jumpOf(press('ArrowRight', { shiftKey: true }), null)).toEqual({ to: 'mark', by: 1 });
  });
  it('leaves typing, choosing, buttons and the browser’s own keys alone', () => {
    expect(jumpOf(press('ArrowLeft'), on('textarea'))).toBeNull();
    expect(jumpOf(press('Home'), on('input:not([type="range"])'))).toBeNull();
    expect(jumpOf(press(' '), on('button'))).toBeNull();
    expect(jumpOf(press('ArrowLeft'), on('button'))).toEqual({ to: 'event', by: -1 });
    for (const held of ['altKey', 'ctrlKey', 'metaKey', 'defaultPrevented']) expect(jumpOf(press('ArrowLeft', { [held]: true }), null)).toBeNull();
  });
});
