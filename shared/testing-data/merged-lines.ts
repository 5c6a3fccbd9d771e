import { seededRandom, type Random } from '../kernel/random.ts';

/** Texts of a whole room: people's lines, and what pairs, groups of pairs, groups of those and the room made of them. */
export type MergedLines = {
  readonly texts: ReadonlyMap<string, { readonly text: string; readonly from: readonly string[] }>;
  readonly finalId: string;
};

const LONGEST = 280;
const WORDS = (
  'people neighbours strangers children kitchens gardens doors porches markets libraries streets benches stories songs bread soup help trust welcome time quiet courage' +
  ' who that where and or with without for of to in the a we our everyone nobody each other always never first names know share keep open mend listen remember carry'
).split(' ');

/** For `people` people, always the same: lines by chance, each merge takes phrases of its two sources in another order and adds words. */
export function mergedLines(people: number): MergedLines {
  const random = seededRandom(`merged lines of ${people}`);
  const texts = new Map<string, { readonly text: string; readonly from: readonly string[] }>();
  let level = Array.from({ length: people }, (_, index) => `line-${index}`);
  for (const id of level) texts.set(id, { text: phrase(random, 12 + random.int(35)).slice(0, LONGEST), from: [] });
  for (const stage of ['pair', 'group', 'big-group']) {
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, index) => {
      const from = level.slice(2 * index, 2 * index + 2);
      texts.set(`${stage}-${index}`, {
        text: merged(
          random,
          from.map((id) => texts.get(id)?.text ?? ''),
        ),
        from,
      });
      return `${stage}-${index}`;
    });
  }
  texts.set('final', { text: merged(random, random.shuffle(level.map((id) => texts.get(id)?.text ?? '')).slice(0, 5)), from: level });
  return { texts, finalId: 'final' };
}

function merged(random: Random, sources: readonly string[]): string {
  const parts = sources
    .flatMap((source) => source.split(' '))
    .reduce<string[][]>((found, word) => {
      const last = found.at(-1);
      if (last && random.int(6) > 0) last.push(word);
      else found.push([word]);
      return found;
    }, []);
  return [...random.shuffle(parts).map((part) => part.join(' ')), phrase(random, 3)].join(', ').slice(-LONGEST);
}

function phrase(random: Random, words: number): string {
  return Array.from({ length: words }, () => WORDS[random.int(WORDS.length)] ?? '').join(' ');
}
