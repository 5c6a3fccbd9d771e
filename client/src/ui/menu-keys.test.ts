import { describe, expect, it } from 'vitest';
import { menuTarget } from './menu-keys.ts';

const labels = ['1 Circle', '2 Square', '3 Triangle', '10 Square'];

describe('menu keys', () => {
  it('arrows go round, Home and End go to the ends', () => {
    expect(menuTarget('ArrowDown', 0, labels)).toBe(1);
    expect(menuTarget('ArrowDown', 3, labels)).toBe(0);
    expect(menuTarget('ArrowUp', 0, labels)).toBe(3);
    expect(menuTarget('ArrowUp', -1, labels)).toBe(3);
    expect(menuTarget('Home', 2, labels)).toBe(0);
    expect(menuTarget('End', 0, labels)).toBe(3);
  });
  it('a letter or digit goes to the next entry that starts with it', () => {
    expect(menuTarget('1', -1, labels)).toBe(0);
    expect(menuTarget('1', 0, labels)).toBe(3);
    expect(menuTarget('1', 3, labels)).toBe(0);
    expect(menuTarget('x', 0, labels)).toBeNull();
  });
  it('leaves other keys to the browser', () => {
    expect(menuTarget('Enter', 0, labels)).toBeNull();
    expect(menuTarget(' ', 0, labels)).toBeNull();
    expect(menuTarget('ArrowDown', 0, [])).toBeNull();
  });
});
