import { describe, expect, it } from 'vitest';
import { playedFile, type PlayedItem } from '../../../e2e/support/played.ts';
import { registry } from '../../../shared/activities/index.ts';
import { FEWEST_FOR_COUNTS } from '../../../shared/kernel/summary/fewest.ts';
import { resultsOf } from '../../../shared/kernel/summary/played-runs.ts';
import { shownSteps } from '../../../shared/kernel/summary/shown-steps.ts';
import { foldSession } from '../../../shared/kernel/summary/summarise-session.ts';
import { promisesReadBack } from '../../../shared/last-exercise.ts';
import type { Document } from './document.ts';
import { storyPages } from './pages.ts';
import { storyReport } from './report.ts';
import { weightOf } from './weight.ts';

const END: PlayedItem = { activity: 'closing', preset: null };

/** The Story of a session that so many pretend people played. */
async function storyOf(plan: readonly PlayedItem[], people: number): Promise<Document> {
  const { session, events } = playedFile({ plan: [...plan, END], people, seed: 5, title: 'Our Community' });
  const { state, figures } = foldSession(registry, events);
  const promises = state.promises.filter(({ dropped }) => !dropped);
  const { title, place, language, createdAt } = session;
  const counted = people < FEWEST_FOR_COUNTS ? null : people;
  return storyReport({ title, place, language, heldAt: createdAt, people: counted, steps: shownSteps(registry, state, figures), results: resultsOf(registry, state), promises, promisesShown: promisesReadBack(figures.stages), staff: null });
}
const titlesOf = ({ sections }: Document): readonly string[] => sections.map(({ title }) => title);
/** Pages, with the cover. */
const pagesOf = (document: Document): number => storyPages(document).length + 1;

describe('the Story of a session as it was played', () => {
  it.each([
    ['common-ground', '15', ['How our lists grew', 'How long it took']],
    ['community-definition', '30', ['Our words', 'Can we live with it?', 'Where our words came from', 'How our words moved']],
    ['ask', '55', ['What we heard', 'Does it ring true?', 'The themes']],
    ['question-card', 'answers', ['We talked about this']],
  ] as const)('one exercise fills 8 to 10 pages of its own: %s', async (activity, preset, titles) => {
    const document = await storyOf([{ activity, preset }], 12);
    expect(titlesOf(document)).toEqual(expect.arrayContaining(['What we did together', 'How it went', ...titles, 'What we promised', 'Do it again where you are']));
    expect(titlesOf(document).some((title) => title.startsWith('How to lead '))).toBe(true);
    expect(pagesOf(document)).toBeGreaterThanOrEqual(8);
    expect(pagesOf(document)).toBeLessThanOrEqual(10);
  });

  it('five exercises share 8 to 10 pages, none fuller than a screen holds, each exercise in one piece', async () => {
    const document = await storyOf([{ activity: 'common-ground', preset: 'bigger-20' }, { activity: 'community-definition', preset: '30' }, { activity: 'ask', preset: '55' }, { activity: 'question-card', preset: 'answers' }], 24);
    const pages = storyPages(document);
    expect(pagesOf(document)).toBeGreaterThanOrEqual(8);
    expect(pagesOf(document)).toBeLessThanOrEqual(10);
    expect(Math.max(...pages.map(({ sections }) => weightOf(sections)))).toBeLessThanOrEqual(46);
    const chapters = pages.flatMap(({ sections }) => sections.map(({ above }) => above)).filter((above, at, all) => above !== all[at - 1]);
    expect(chapters).toEqual(['', 'Common Ground', 'Community Definition', 'Ask', 'Question card', '']);
  });

  it('[AS6] four people fill it too, without a count of them; where nothing was said it stays short', async () => {
    const few = await storyOf([{ activity: 'common-ground', preset: '15' }], 4);
    expect(pagesOf(few)).toBeGreaterThanOrEqual(8);
    expect(titlesOf(few)).not.toEqual(expect.arrayContaining(['How our lists grew']));
    expect(JSON.stringify(few)).not.toMatch(/took part|\d people/);
    expect(pagesOf(await storyOf([{ activity: 'question-card', preset: 'talk' }], 12))).toBeLessThan(8);
  });
});
