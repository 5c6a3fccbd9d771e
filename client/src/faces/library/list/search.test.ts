import { expect, it } from 'vitest';
import { addressOf, isNothing, NOTHING, requestOf, searchIn, type Search } from './search.ts';

const search: Search = { words: ' café & bar ', exercise: 'ask', from: '2026-05-12', to: '2026-05-12' };

it('a search stands in the address and comes out of it again', () => {
  expect(searchIn(addressOf(search, true).slice('/sessions'.length))).toEqual({ search, bin: true });
  expect([addressOf(NOTHING, false), addressOf(NOTHING, true)]).toEqual(['/sessions', '/sessions?bin=1']);
  expect(searchIn('?from=yesterday&to=2026-5-1')).toEqual({ search: NOTHING, bin: false });
});

it('the days asked for count whole, from midnight to midnight here', () => {
  const asked = new URLSearchParams(requestOf(search, false, 50).split('?')[1]);
  const [from, to] = [Number(asked.get('from')), Number(asked.get('to'))];
  expect([new Date(from).getHours(), new Date(to).getHours(), new Date(from).getDate(), new Date(to).getDate()]).toEqual([0, 0, 12, 13]);
  expect([asked.get('q'), asked.get('exercise'), asked.get('skip'), asked.get('bin')]).toEqual(['café & bar', 'ask', '50', null]);
  expect(requestOf(NOTHING, false, 0)).toBe('/api/library');
});

it('spaces alone are nothing to look for', () => {
  expect([isNothing({ ...NOTHING, words: '  ' }), isNothing(search)]).toEqual([true, false]);
});
