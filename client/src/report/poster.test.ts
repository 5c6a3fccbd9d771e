import { describe, expect, it } from 'vitest';
import { posterOf } from './poster.ts';
import { fullSource } from './testing/full-source.ts';

describe('the poster of a session', () => {
  it('has the room’s own texts and its promises', async () => {
    const poster = await posterOf(fullSource());
    expect(poster.leads).toEqual(['People who know your name and help you carry things.', 'People want safe streets and a place to meet']);
    expect(poster.parts).toEqual([]);
    expect(poster.promises.map(({ text }) => text)).toEqual(['Open the hall on Sundays', 'Mend the bench']);
  });
  it('without one it has what groups shared and people said', async () => {
    const { results } = fullSource();
    const poster = await posterOf(fullSource({ results: [results[0], results[3]].flatMap((one) => one ?? []) }));
    expect([poster.leads, poster.parts]).toEqual([[], [
      { title: 'We looked for 5 things we share', lines: ['We have all fallen off a bike.', 'None of us can whistle.'] },
      { title: 'Said by several groups', lines: ['We love the smell of rain.'] },
    ]]);
  });
  it('says nothing twice, and of long words no more than one sheet takes', async () => {
    const [, , , card] = fullSource().results;
    const answers = ['Same', 'Same', ...Array.from({ length: 9 }, (_, index) => `${index} ${'word '.repeat(40)}`)];
    const long = await posterOf(fullSource({ results: card ? [{ ...card, result: { question: 'Why?', family: 'stake', answers } }] : [] }));
    expect(long.parts[0]?.lines.slice(0, 2)).toEqual(['Same', expect.stringMatching(/^0 word/)]);
    expect(long.parts[0]?.lines.length).toBeLessThanOrEqual(6);
    expect(long.lineSize).toBe('small');
    const promises = Array.from({ length: 9 }, (_, index) => ({ id: String(index), what: 'x'.repeat(200), who: 'y'.repeat(80), by: 'June', work: null, dropped: false, did: null }));
    const [few, many] = [await posterOf(fullSource({ promises: promises.slice(0, 1) })), await posterOf(fullSource({ promises }))];
    expect(few.promises).toHaveLength(1);
    expect(many.promises.length).toBeLessThan(5);
    expect(many.leads).toEqual(few.leads);
  });
  it('[K10] holds nothing the wall did not show', async () => {
    expect(JSON.stringify(await posterOf(fullSource({ promisesShown: false })))).not.toMatch(/Canary|Sundays/);
  });
});
