import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergedLines } from '../../testing-data/merged-lines.ts';
import { NAUGHTY } from '../../testing-data/naughty.ts';
import { wordsOf } from '../phrases.ts';
import { flowOf } from './flow.ts';
import { traceOrigins, type TracedText } from './origins.ts';
import { runsBetween } from './runs.ts';

type Texts = Readonly<Record<string, readonly [text: string, ...from: readonly string[]]>>;
const mapOf = (texts: Texts): ReadonlyMap<string, TracedText> =>
  new Map(Object.entries(texts).map(([id, [text, ...from]]) => [id, { text, from }]));

/** "words < text: words < text: words", one entry for each chain of each run. */
function traced(texts: Texts, language = 'en', finalId = 'final'): readonly string[] {
  const cut = (id: string, start: number, end: number): string => (texts[id]?.[0] ?? '').slice(start, end);
  return traceOrigins(mapOf(texts), finalId, language).flatMap((run) =>
    run.chains.map((chain) =>
      [cut(finalId, run.start, run.end), ...chain.map(({ id, start, end }) => `${id}: ${cut(id, start, end)}`)].join(' < '),
    ),
  );
}

describe('[CD10] where the words of the final text came from', () => {
  test('chains through three stages, newest text first, down to the lines', () => {
    const texts: Texts = {
      ana: ['People who care for strangers'],
      ben: ['Open doors every day'],
      cem: ['A pot of soup'],
      pair: ['Open doors, people who care', 'ana', 'ben'],
      group: ['Soup for people who care', 'pair', 'cem'],
      final: ['Community: people who care, and SOUP', 'group'],
    };
    expect(traced(texts)).toEqual([
      'people who care < group: people who care < pair: people who care < ana: People who care',
      'SOUP < group: Soup < cem: soup',
    ]);
  });
  test('a run splits where the way of its words parts, and ends where somebody wrote anew', () => {
    expect(
      traced({
        ana: ['Open doors'],
        ben: ['warm soup'],
        pair: ['Open doors, warm soup, loud songs', 'ana', 'ben'],
        final: ['We are open doors warm soup loud songs', 'pair'],
      }),
    ).toEqual([
      'open doors < pair: Open doors < ana: Open doors',
      'warm soup < pair: warm soup < ben: warm soup',
      'loud songs < pair: loud songs',
    ]);
  });
  test('the same phrase in two sources credits both, on every way', () => {
    expect(
      traced({
        ana: ['kind people'],
        ben: ['Kind people!'],
        cem: ['kind people everywhere'],
        one: ['kind people', 'ana', 'ben'],
        two: ['kind people everywhere', 'cem'],
        final: ['kind people', 'one', 'two'],
      }),
    ).toEqual([
      'kind people < one: kind people < ana: kind people',
      'kind people < one: kind people < ben: Kind people',
      'kind people < two: kind people < cem: kind people',
    ]);
  });
  test('what a text says twice leads to both who said it', () => {
    expect(
      traced({
        ana: ['we care about dogs'],
        ben: ['we care about cats'],
        pair: ['we care about dogs, we care about cats', 'ana', 'ben'],
        final: ['care', 'pair'],
      }),
    ).toEqual(['care < pair: care < ana: care', 'care < pair: care < ben: care']);
  });
  test('nothing left of a person, removed and unknown texts, small words alone: nobody is credited', () => {
    expect(
      traced({ ana: ['Open doors'], ben: ['all of us'], gone: [''], final: ['All of us eat bread', 'ana', 'ben', 'gone', 'nowhere'] }),
    ).toEqual([]);
    expect(traced({ ana: ['Open doors'], final: ['', 'ana'] })).toEqual([]);
    expect(traced({ ana: ['Open doors'], pair: ['', 'ana'], final: ['Open doors', 'pair'] })).toEqual([]);
    expect(traced({}, 'en', 'nowhere')).toEqual([]);
  });
  test('accents, other scripts and texts without spaces', () => {
    expect(
      traced({ a: ['邻居互相帮助'], b: ['我们看书'], pair: ['看书，互相帮助', 'a', 'b'], final: ['互相帮助的人看书', 'pair'] }, 'zh'),
    ).toEqual(['互相帮助 < pair: 互相帮助 < a: 互相帮助', '看书 < pair: 看书 < b: 看书']);
    expect(traced({ a: ['Des gens de cœur'], final: ['L’été des GENS DE COEUR', 'a'] }, 'fr')).toEqual([
      'des GENS DE COEUR < a: Des gens de cœur',
    ]);
  });
  test('a circle by mistake ends', () => {
    expect(traced({ a: ['open doors', 'b'], b: ['open doors', 'a'], final: ['open doors', 'a'] })).toEqual([
      'open doors < a: open doors < b: open doors < a: open doors',
    ]);
  });

  const few = fc
    .array(fc.constantFrom('we', 'care', 'for', 'Café', 'the', 'open', 'doors.', '看书', '🍕'), { maxLength: 12 })
    .map((words) => words.join(' '));
  const any = fc.oneof(few, few, few, fc.constantFrom(...NAUGHTY.map(({ text }) => text).filter((text) => text.length < 300)));
  const room = fc
    .array(any, { minLength: 7, maxLength: 7 })
    .map(([a = '', b = '', c = '', one = '', two = '', both = '', final = '']): Texts => ({
      a: [a],
      b: [b],
      c: [c],
      one: [one, 'a', 'b'],
      two: [two, 'b', 'c'],
      both: [both, 'one', 'two'],
      final: [final, 'both', 'two'],
    }));

  test('runs are in order and disjoint; the words are the same all along; every step was a source; all that came from a source is traced', () => {
    fc.assert(
      fc.property(room, fc.constantFrom('en', 'fr', 'zh', ''), (texts, language) => {
        const map = mapOf(texts);
        const words = (id: string, start: number, end: number): readonly string[] =>
          wordsOf(map.get(id)?.text ?? '', language).flatMap((word) => (start <= word.start && word.end <= end ? [word.norm] : []));
        const runs = traceOrigins(map, 'final', language);
        let last = 0;
        for (const run of runs) {
          expect(run.start).toBeGreaterThanOrEqual(last);
          last = run.end;
          const own = words('final', run.start, run.end);
          expect(own).toHaveLength(run.words);
          expect(run.chains.length).toBeGreaterThan(0);
          for (const chain of run.chains) {
            chain.forEach(({ id, start, end }, step) => {
              expect(map.get(chain[step - 1]?.id ?? 'final')?.from).toContain(id);
              expect(words(id, start, end)).toEqual(own);
            });
          }
          expect(new Set(run.chains.map((chain) => chain.map(({ id }) => id).join())).size).toBe(run.chains.length);
        }
        const direct = runsBetween(
          texts['final']?.[0] ?? '',
          ['both', 'two'].map((id) => ({ id, text: texts[id]?.[0] ?? '' })),
          language,
        );
        expect(runs.reduce((sum, run) => sum + run.words, 0)).toBe(direct.reduce((sum, run) => sum + run.words, 0));
        expect(traceOrigins(map, 'final', language)).toEqual(runs);
      }),
      { numRuns: 300 },
    );
  });

  test('300 people, three stages and a final text', () => {
    const { texts, finalId } = mergedLines(300);
    expect([...texts.values()].every(({ text }) => text.length <= 280)).toBe(true);
    traceOrigins(texts, finalId, 'en');
    const start = performance.now();
    const runs = traceOrigins(texts, finalId, 'en');
    console.info(
      `lineage of ${texts.size} texts: ${(performance.now() - start).toFixed(0)} ms, ${runs.length} runs, ${runs.reduce((sum, { chains }) => sum + chains.length, 0)} chains`,
    );
    expect(runs.length).toBeGreaterThan(3);
    expect(runs.some(({ chains }) => chains.some((chain) => chain.length === 4 && chain.at(-1)?.id.startsWith('line-')))).toBe(true);
  });
  test('300 people who all say the same few words again and again', () => {
    const { texts, finalId } = mergedLines(300);
    const dull = new Map([...texts].map(([id, { from }]) => [id, { text: 'b c b c c b '.repeat(23).trim(), from }]));
    dull.set(finalId, { text: 'b b c '.repeat(46).trim(), from: texts.get(finalId)?.from ?? [] });
    const start = performance.now();
    const runs = traceOrigins(dull, finalId, 'en');
    console.info(`lineage of ${texts.size} texts all alike: ${(performance.now() - start).toFixed(0)} ms, ${runs.length} runs`);
    expect(runs[0]?.chains).toHaveLength(300);
  });
});

describe('[CD10] the flow of words', () => {
  const texts: Texts = {
    ana: ['open doors'],
    ben: ['Open doors and soup'],
    cem: ['songs'],
    pair1: ['open doors, soup', 'ana', 'ben'],
    pair2: ['songs and laughter', 'cem'],
    pair2b: ['songs', 'cem'],
    final: ['Open doors, soup, songs, laughter, bread', 'pair1', 'pair2', 'pair2b'],
  };
  const nodeOf = (id: string): string => (id === 'pair2b' ? 'pair2' : id);

  test('counts words of the final text at each node and link; at one node a word counts once, at several at each', () => {
    expect(flowOf(traceOrigins(mapOf(texts), 'final', 'en'), 'final', nodeOf)).toEqual({
      nodes: [
        { id: 'final', words: 5 },
        { id: 'pair1', words: 3 },
        { id: 'ana', words: 2 },
        { id: 'ben', words: 3 },
        { id: 'pair2', words: 2 },
        { id: 'cem', words: 1 },
      ],
      links: [
        { from: 'pair1', to: 'final', words: 3 },
        { from: 'ana', to: 'pair1', words: 2 },
        { from: 'ben', to: 'pair1', words: 3 },
        { from: 'pair2', to: 'final', words: 2 },
        { from: 'cem', to: 'pair2', words: 1 },
      ],
    });
  });
  test('a text that belongs to no node is passed through', () => {
    const { links } = flowOf(traceOrigins(mapOf(texts), 'final', 'en'), 'final', (id) => (id.startsWith('pair') ? null : id));
    expect(links).toEqual([
      { from: 'ana', to: 'final', words: 2 },
      { from: 'ben', to: 'final', words: 3 },
      { from: 'cem', to: 'final', words: 1 },
    ]);
  });
  test('of a whole room: no node has more words than the final text, and each column as many as flow out of it at most', () => {
    const { texts: all, finalId } = mergedLines(40);
    const origins = traceOrigins(all, finalId, 'en');
    const { nodes, links } = flowOf(origins, finalId, (id) => id);
    const whole = origins.reduce((sum, { words }) => sum + words, 0);
    expect(nodes[0]).toEqual({ id: finalId, words: whole });
    for (const node of nodes) {
      expect(node.words).toBeLessThanOrEqual(whole);
      for (const link of links.filter(({ from }) => from === node.id)) expect(link.words).toBeLessThanOrEqual(node.words);
      if (node.id === finalId) continue;
      expect(links.some(({ from }) => from === node.id)).toBe(true);
    }
  });
});
