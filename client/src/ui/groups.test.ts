import { describe, expect, it } from 'vitest';
import { numberLeads, shapeName, shapeOf, shapePath } from './groups.ts';

describe('[K6] groups are a number, a shape and a colour', () => {
  it('eight shapes, all different', () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(numbers.map(shapeName)).toEqual(['Circle', 'Square', 'Triangle', 'Diamond', 'Star', 'Hexagon', 'Plus', 'Leaf']);
    expect(new Set(numbers.map(shapePath)).size).toBe(8);
  });
  it('past eight the shape repeats and the number leads', () => {
    expect([8, 9, 16, 17, 27].map(shapeOf)).toEqual([8, 1, 8, 1, 3]);
    expect(shapeName(27)).toBe('Triangle');
    expect([8, 9].map(numberLeads)).toEqual([false, true]);
  });
});
