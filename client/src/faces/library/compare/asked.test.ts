import { describe, expect, it } from 'vitest';
import { compareAddress, askedIds } from './asked.ts';

describe('the address of a comparison', () => {
  it('takes each session once, in order, and no more than 20', () => {
    expect(askedIds('?ids=b, a,b,,c')).toEqual({ ids: ['b', 'a', 'c'], over: 0 });
    expect(askedIds('')).toEqual({ ids: [], over: 0 });
    const many = Array.from({ length: 23 }, (_, at) => `s${at}`);
    const asked = askedIds(`?ids=${many.join(',')}`);
    expect([asked.ids.length, asked.over]).toEqual([20, 3]);
  });
  it('leads back to the same sessions', () => {
    const address = compareAddress(['a', 'b']);
    expect(askedIds(address.slice(address.indexOf('?'))).ids).toEqual(['a', 'b']);
  });
});
