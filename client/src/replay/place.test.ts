import { expect, it } from 'vitest';
import { placeIn, queryOf } from './place.ts';

it('a moment’s address says when, what stands beside the wall and whose phone, and nothing else gets in', () => {
  const place = { rev: 812, beside: 'phone', person: 7 } as const;
  expect(queryOf(place)).toBe('?at=812&with=phone&person=7');
  expect(placeIn(queryOf(place))).toEqual(place);
  expect(queryOf({ rev: 3, beside: 'notes', person: 7 })).toBe('?at=3&with=notes');
  for (const query of ['', '?at=', '?at=-1&with=state&person=0', '?at=1e9&person=x', '?at=99999999999']) expect(placeIn(query)).toEqual({ rev: null, beside: null, person: null });
});
