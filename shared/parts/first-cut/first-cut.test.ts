import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANSWERS } from '../../testing-data/answers.ts';
import { NAUGHTY } from '../../testing-data/naughty.ts';
import { wordsOf } from '../words.ts';
import { firstCut, type FirstTheme } from './first-cut.ts';
import { foldForms } from './word-forms.ts';

type Card = { readonly id: string; readonly text: string };

const cardsOf = (...texts: readonly string[]): readonly Card[] =>
  texts.map((text, index) => ({ id: `card-${String(index).padStart(3, '0')}`, text }));
/** Themes as "words: numbers of the texts". */
const shown = (themes: readonly FirstTheme[]): readonly string[] =>
  themes.map(
    ({ words, cards }) =>
      `${words.join(' ')}: ${cards
        .map((id) => Number(id.slice(5)))
        .sort((a, b) => a - b)
        .join(' ')}`,
  );
const cut = (language: string, ...texts: readonly string[]): readonly string[] => shown(firstCut(cardsOf(...texts), language));

const room = cardsOf(...ANSWERS.map(({ text }) => text));

describe('plain rooms', () => {
  test('English', () => {
    expect(
      cut(
        'en',
        'We need more buses in the evening',
        'Plant trees along the street',
        'The bus never comes on time',
        'A bus to the clinic',
        'More shade, more trees!',
        'Somewhere for people to be quiet',
      ),
    ).toEqual(['bus: 0 2 3', 'trees: 1 4']);
  });
  test('Spanish', () => {
    expect(
      cut(
        'es',
        'Queremos parques limpios para los niños',
        'Que los vecinos se conozcan',
        'Un parque con árboles',
        'Mis vecinas me cuidan cuando estoy enferma',
        'Más seguridad en la noche',
        'Hacen falta árboles y bancos',
      ),
    ).toEqual(['árboles: 2 5', 'vecinas: 1 3', 'parque: 0 2']);
  });
  test('French', () => {
    expect(
      cut(
        'fr',
        'Il faut des logements moins chers',
        'L’école est trop loin',
        'Un logement pour chaque famille',
        'Plus de pistes pour les vélos',
        'Des vélos à louer près de l’école',
        'Que les gens se parlent',
      ),
    ).toEqual(['école: 1 4', 'logement: 0 2', 'vélos: 3 4']);
  });
  test('German', () => {
    expect(
      cut(
        'de',
        'Wir brauchen mehr Spielplätze für Kinder',
        'Ein Garten für alle',
        'Die Kinder sollen sicher zur Schule kommen',
        'Gemeinsame Gärten hinter den Häusern',
        'Der Weg zur Schule ist gefährlich',
        'Es ist zu laut',
      ),
    ).toEqual(['Garten: 1 3', 'Kinder: 0 2', 'Schule: 2 4']);
  });
  test('Chinese', () => {
    expect(
      cut('zh', '我们需要更多公园', '学校离家太远', '公园里要有树', '希望学校晚上也开放', '邻居之间互相帮助', '老人没有地方聊天'),
    ).toEqual(['公园: 0 2', '学校: 1 3']);
  });
  test('Arabic', () => {
    expect(
      cut(
        'ar',
        'نريد حديقة نظيفة للأطفال',
        'المكتبة بعيدة عن بيتنا',
        'الحديقة مظلمة في الليل',
        'نحتاج مكتبة مفتوحة مساءً',
        'الجيران لا يتكلمون',
      ),
    ).toEqual(['حديقة: 0 2', 'مكتبة: 1 3']);
  });
  test('a language without lists: short words and endings are still left out', () => {
    expect(
      cut('nl', 'Meer bomen in de straat', 'Een fiets voor het hele dorp', 'Wij willen veilig fietsen', 'De bomen zijn weg', 'Rust'),
    ).toEqual(['bomen: 0 3', 'fiets: 1 2']);
  });
});

describe('what makes a theme', () => {
  test('none from nothing, from one card, from removed texts, from cards that share nothing', () => {
    expect(cut('en')).toEqual([]);
    expect(cut('en', 'Plant trees')).toEqual([]);
    expect(cut('en', '', '', '')).toEqual([]);
    expect(cut('en', 'Plant trees', '', 'Run the bus', 'Fix the clinic')).toEqual([]);
  });
  test('a word on almost every card makes none; alike cards do', () => {
    expect(cut('en', 'Springfield trees', 'Springfield buses', 'Springfield clinic', 'Springfield trees now', 'Springfield rent')).toEqual([
      'trees: 0 3',
    ]);
    expect(cut('en', 'More trees', 'More trees', 'more trees!', 'More trees')).toEqual(['trees: 0 1 2 3']);
  });
  test('two or three words where they stand together, in the form most people wrote', () => {
    expect(
      cut(
        'en',
        'The main streets are empty',
        'Fix Main Street',
        'our Main Street',
        'Rent is high',
        'The rents!',
        'A clinic',
        'quiet',
        'shade',
      ),
    ).toEqual(['Main Street: 0 1 2', 'rents: 3 4']);
  });
  test('[AS4] a card may lie in two themes and in no third', () => {
    const texts = [
      'bus trees clinic rent',
      'bus late',
      'bus early',
      'trees tall',
      'trees green',
      'clinic far',
      'clinic shut',
      'rent high',
      'rent low',
    ];
    expect(firstCut(cardsOf(...texts), 'en').filter(({ cards }) => cards.includes('card-000'))).toHaveLength(2);
  });
  test('the room of sixty: the subjects a reader would name come out, the largest first', () => {
    const themes = firstCut(room, 'en');
    const names = themes.map(({ words }) => words[0]);
    for (const name of ['street', 'school', 'neighbors', 'sidewalks', 'bus', 'clinic', 'rent', 'teens', 'trees', 'language'])
      expect(names).toContain(name);
    const sorted = new Set(themes.flatMap(({ cards }) => cards));
    expect(sorted.size).toBeGreaterThanOrEqual(40);
    expect(room.filter(({ text, id }) => text === 'quiet' && sorted.has(id))).toEqual([]);
  });
});

const LANGUAGES = ['en', 'es-MX', 'fr', 'de', 'ar', 'zh-Hant', 'ja', 'th', 'constructor', 'not a tag', ''] as const;
const anyText = fc.oneof(
  fc.constantFrom(...ANSWERS.map(({ text }) => text), '', '公园里要有树', 'نريد حديقة', '🍕🎉'),
  fc.constantFrom(...NAUGHTY.map(({ text }) => text)),
  fc
    .array(fc.constantFrom('bus', 'Buses', 'tree', 'rent', 'the', 'park', '看书', '.', 'Straße'), { maxLength: 6 })
    .map((words) => words.join(' ')),
  fc.string({ unit: 'binary' }),
);
const anyCards = fc.array(anyText, { maxLength: 40 }).map((texts) => cardsOf(...texts));

describe('whatever the cards', () => {
  test('[AS4] at most 12 themes, 2 cards or more in each, 1 to 3 words, largest first, no card in three; every card holds a word of its theme', () => {
    fc.assert(
      fc.property(anyCards, fc.constantFrom(...LANGUAGES), (cards, language) => {
        expectSound(firstCut(cards, language), cards, language);
      }),
    );
  });
  test('the order of cards makes no difference', () => {
    const shuffled = anyCards.chain((cards) => fc.tuple(fc.constant(cards), fc.shuffledSubarray([...cards], { minLength: cards.length })));
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...LANGUAGES), ([cards, other], language) => {
        expect(firstCut(other, language)).toEqual(firstCut(cards, language));
      }),
    );
    expect(firstCut(room.toReversed(), 'en')).toEqual(firstCut(room, 'en'));
  });
  test.each(NAUGHTY)('naughty: $what', ({ text }) => {
    const cards = cardsOf(text, 'A bus', `bus ${text}`, text, '');
    expectSound(firstCut(cards, 'en'), cards, 'en');
  });
  test('600 cards of 600 letters', () => {
    const cards = cardsOf(...Array.from({ length: 600 }, (_, card) => longText(card)));
    const start = performance.now();
    const themes = firstCut(cards, 'en');
    console.info(
      `first cut of ${cards.length} cards of ${cards[0]?.text.length} letters: ${Math.round(performance.now() - start)} ms, ${themes.length} themes`,
    );
    expectSound(themes, cards, 'en');
  });
});

function expectSound(themes: readonly FirstTheme[], cards: readonly Card[], language: string): void {
  const texts = new Map(cards.map(({ id, text }) => [id, text]));
  const folded = foldForms(
    cards.flatMap(({ text }) => wordsOf(text, language).map(({ norm }) => norm)),
    language,
  );
  const forms = (text: string): readonly (string | undefined)[] => wordsOf(text, language).map(({ norm }) => folded.get(norm));
  const lies = new Map<string, number>();
  expect(themes.length).toBeLessThanOrEqual(12);
  expect(themes.map(({ cards: ids }) => ids.length)).toEqual(themes.map(({ cards: ids }) => ids.length).sort((a, b) => b - a));
  for (const { words, cards: ids } of themes) {
    expect(ids.length).toBeGreaterThanOrEqual(2);
    expect(new Set(ids).size).toBe(ids.length);
    expect(words.length).toBeGreaterThanOrEqual(1);
    expect(words.length).toBeLessThanOrEqual(3);
    const own = ids.map((id) => texts.get(id) ?? '');
    for (const word of words) expect(own.some((text) => text.includes(word))).toBe(true);
    const named = words.flatMap((word) => forms(word));
    for (const text of own) expect(forms(text).some((form) => named.includes(form))).toBe(true);
    for (const id of ids) lies.set(id, (lies.get(id) ?? 0) + 1);
  }
  expect(Math.max(0, ...lies.values())).toBeLessThanOrEqual(2);
}

/** A card of 600 letters, always the same: parts of the room's answers and words of its own. */
function longText(card: number): string {
  const parts = Array.from({ length: 14 }, (_, part) => {
    const words = (ANSWERS[(card * 7 + part * part * 11) % ANSWERS.length]?.text ?? '').split(' ');
    return [...words.slice(0, 4 + (part % 5)), `w${(card * 31 + part * 17).toString(26)}x`.replace(/\d/g, 'q')].join(' ');
  });
  return parts.join(' ').repeat(3).slice(0, 600);
}
