import { describe, expect, it } from 'vitest';
import { posterOf } from './poster.ts';
import { fullSource } from './testing/full-source.ts';

describe('the poster of a session', () => {
  it('has the room’s own texts and its promises', async () => {
    const poster = await posterOf(fullSource());
    expect(poster.leads).toEqual(['People who know your name and help you carry things.', 'People want safe streets and a place to meet']);
    expect(poster.lines).toEqual([]);
    expect(poster.promises.map(({ text }) => text)).toEqual(['Open the hall on Sundays', 'Mend the bench']);
  });
  it('without one it has what groups shared and people said', async () => {
    const { results } = fullSource();
    const poster = await posterOf(fullSource({ results: [results[0], results[3]].flatMap((one) => one ?? []) }));
    expect([poster.leads, poster.lines[0], poster.lines.length]).toEqual([[], 'We have all fallen off a bike.', 6]);
  });
  it('[K10] holds nothing the wall did not show', async () => {
    expect(JSON.stringify(await posterOf(fullSource({ promisesShown: false })))).not.toMatch(/Canary|Sundays/);
  });
});
