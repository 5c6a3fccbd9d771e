import { describe, expect, it } from 'vitest';
import { allOrNone, extended, listAction, toggled } from './list-keys.ts';
import { topsOf } from './row-layout.ts';

const tops = topsOf(Array.from({ length: 20 }, () => 50));
const press = (key: string, held: { readonly ctrlKey?: boolean; readonly metaKey?: boolean; readonly altKey?: boolean; readonly shiftKey?: boolean } = {}) =>
  ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
const goes = (key: string, at: number, rows = tops): number | null => {
  const action = listAction(press(key), at, rows, 200);
  return action?.type === 'goTo' ? action.index : null;
};

describe('keys of a listbox', () => {
  it('arrows go one row and stop at the ends; Home and End go to them', () => {
    expect([goes('ArrowDown', 0), goes('ArrowUp', 5), goes('ArrowUp', 0), goes('ArrowDown', 19), goes('Home', 7), goes('End', 7)]).toEqual([1, 4, 0, 19, 0, 19]);
  });
  it('PageDown and PageUp go as far as one sees, at least one row', () => {
    expect([goes('PageDown', 0), goes('PageDown', 18), goes('PageUp', 10), goes('PageUp', 1)]).toEqual([4, 19, 7, 0]);
    const tall = topsOf([600, 600, 600]);
    expect([goes('PageDown', 0, tall), goes('PageUp', 2, tall)]).toEqual([1, 1]);
  });
  it('Shift extends, also with Ctrl to the ends', () => {
    expect(listAction(press('ArrowDown', { shiftKey: true }), 3, tops, 200)).toEqual({ type: 'goTo', index: 4, extends: true });
    expect(listAction(press('End', { shiftKey: true, ctrlKey: true }), 3, tops, 200)).toEqual({ type: 'goTo', index: 19, extends: true });
    expect(listAction(press(' ', { shiftKey: true }), 3, tops, 200)).toEqual({ type: 'extendHere' });
  });
  it('Space, Ctrl+A or ⌘A, Enter', () => {
    expect(listAction(press(' '), 3, tops, 200)).toEqual({ type: 'toggle' });
    expect(listAction(press('a', { ctrlKey: true }), 3, tops, 200)).toEqual({ type: 'all' });
    expect(listAction(press('A', { metaKey: true }), 3, tops, 200)).toEqual({ type: 'all' });
    expect(listAction(press('Enter'), 3, tops, 200)).toEqual({ type: 'open' });
  });
  it('leaves other keys to the browser and the host', () => {
    for (const one of [press('a'), press('z', { ctrlKey: true }), press('ArrowDown', { ctrlKey: true }), press('ArrowUp', { altKey: true }), press('ArrowRight'), press('Tab'), press('b'), press(' ', { ctrlKey: true })]) {
      expect(listAction(one, 3, tops, 200)).toBeNull();
    }
    expect(listAction(press('End'), 0, topsOf([]), 200)).toBeNull();
  });
});

describe('choosing many', () => {
  const keys = ['a', 'b', 'c', 'd', 'e'];
  const set = (list: string): ReadonlySet<string> => new Set(list);

  it('Space chooses one and lets it go', () => {
    expect(toggled(set('a'), 'b')).toEqual(set('ab'));
    expect(toggled(set('ab'), 'b')).toEqual(set('a'));
  });
  it('Shift chooses from the start to here, both ways, and keeps what was chosen before', () => {
    const start = { key: 'c', chosen: set('a') };
    expect(extended(start, 'e', keys)).toEqual(set('acde'));
    expect(extended(start, 'd', keys)).toEqual(set('acd'));
    expect(extended(start, 'b', keys)).toEqual(set('abc'));
    expect(extended({ key: 'gone', chosen: set('a') }, 'd', keys)).toEqual(set('ad'));
  });
  it('Ctrl+A chooses all that is shown, again none of it; what is not shown stays as it is', () => {
    expect(allOrNone(set('x'), keys)).toEqual(set('xabcde'));
    expect(allOrNone(set('xabcde'), keys)).toEqual(set('x'));
  });
});
