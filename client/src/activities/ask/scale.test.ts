import { expect, it } from 'vitest';
import { text as rating } from '../../parts/text/en/agreement.ts';
import { scale } from './scale.ts';

it('[CD7] six answers of its own fit a text told back: nothing is hung up or lived with', () => {
  expect(new Set(scale.values).size).toBe(rating.values.length);
  expect(Object.keys(scale.results)).toEqual(Object.keys(rating.results));
  for (const words of [...scale.values, ...Object.values(scale.results)]) expect(words).not.toMatch(/\bhang\b|live with/i);
});
