import type { AskResult } from '../../../../shared/activities/ask/result.ts';
import type { ClosingResult } from '../../../../shared/activities/closing/result.ts';
import type { CommonGroundResult } from '../../../../shared/activities/common-ground/result.ts';
import type { CommunityDefinitionResult } from '../../../../shared/activities/community-definition/result.ts';
import type { QuestionCardResult } from '../../../../shared/activities/question-card/result.ts';
import type { ReportSource } from '../source.ts';

const commonGround: CommonGroundResult = {
  target: 5,
  groups: [
    { pass: 1, group: 1, size: 4, favourite: 'We have all fallen off a bike.', finds: ['We have all fallen off a bike.', 'We all sing in the car.'], found: 5, ms: 245_000, times: [31_000, 70_000, 98_000, 180_000, 245_000] },
    { pass: 1, group: 2, size: 4, favourite: 'None of us can whistle.', finds: ['None of us can whistle.'], found: 5, ms: 301_000, times: [20_000, 60_000, 130_000, 200_000, 301_000] },
    { pass: 1, group: 3, size: 5, favourite: null, finds: [], found: 3, ms: null, times: [50_000, 150_000, 290_000] },
  ],
  shared: [{ pass: 1, text: 'We love the smell of rain.', groups: 2 }],
  questions: [{ question: 'What surprised you?', answers: ['How fast it went.'] }],
};
const definition: CommunityDefinitionResult = {
  prompt: 'What does community mean to you?', final: 'People who know your name and help you carry things.', ending: 'adopted_with_notes', people: 13, selves: { people: 9, of: 13 },
  gallery: ['Neighbours who help.', 'People who know your name.', 'A place to be.'], versions: ['People who know your name.', 'People who know your name and help you carry things.'],
  flow: {
    origins: [{ start: 0, end: 25, group: 1, people: 2, through: [] }], glow: [],
    flow: {
      columns: [
        { stage: 'people', nodes: [{ id: 'a', group: null, words: 5 }, { id: 'b', group: null, words: 3 }] },
        { stage: 'pairs', nodes: [{ id: 'c', group: 1, words: 5 }, { id: 'd', group: 2, words: 3 }] },
        { stage: 'room', nodes: [{ id: 'e', group: null, words: 8 }] },
      ],
      links: [{ from: 'a', to: 'c', words: 5 }, { from: 'b', to: 'd', words: 3 }, { from: 'c', to: 'e', words: 5 }, { from: 'd', to: 'e', words: 3 }],
      fresh: 2,
    },
  },
  agreement: { kind: 'agreed', bars: [0, 0, 0, 2, 5, 6] },
};
const ask: AskResult = {
  questions: ['What kind of town do you want?', 'Why does it matter?'],
  themes: [
    { name: 'Safe streets', shown: true, strength: 6, dots: 7, question: 0, quotes: ['I want to cross the road.', 'Canary-quote-not-shown'], quotesShown: ['I want to cross the road.'] },
    { name: 'Canary-theme-not-shown', shown: false, strength: 2, dots: 1, question: 1, quotes: [], quotesShown: [] },
    { name: null, shown: true, strength: 3, dots: 2, question: 0, quotes: [], quotesShown: [] },
  ],
  alsoHeard: 2, narrative: [{ slot: 'want', text: 'safe streets and a place to meet' }], narrativeShown: true, ringsTrue: { kind: 'change', bars: [0, 1, 0, 2, 5, 4] }, promises: ['Paint the crossing.'],
};
const card: QuestionCardResult = { question: 'What would make it better?', family: 'stake', answers: ['More benches.'] };
const closing: ClosingResult = { counts: { welcomed: 9, known: 4, included: 6, supported: 3, connected: 7, notYet: 1 } };

/** One of everything, with words that must never reach the Story. `change` overlays it. */
export function fullSource(change: Partial<ReportSource> = {}): ReportSource {
  return {
    title: 'Our Community', place: 'Main Street Library', language: 'en', heldAt: Date.UTC(2026, 4, 12, 12), people: 13,
    results: [
      { run: '1', activity: 'common-ground', result: commonGround }, { run: '2', activity: 'community-definition', result: definition }, { run: '3', activity: 'ask', result: ask },
      { run: '4', activity: 'question-card', result: card }, { run: '5', activity: 'closing', result: closing },
    ],
    steps: [
      { run: '1', activity: 'common-ground', stage: 'race', pass: 1, minutes: 9 }, { run: '1', activity: 'common-ground', stage: 'reveal', pass: 1, minutes: 4 },
      { run: '2', activity: 'community-definition', stage: 'solo', pass: 1, minutes: 3 }, { run: '3', activity: 'ask', stage: 'asking', pass: 1, minutes: 15 },
    ],
    promises: [
      { id: 'p1', what: 'Open the hall on Sundays', who: 'The friends of the library', by: 'June', work: null, dropped: false, did: null },
      { id: 'p2', what: 'Mend the bench', who: null, by: null, work: null, dropped: false, did: 'It stands again since March.' },
    ],
    promisesShown: true,
    staff: {
      worked: { shown: 12, hidden: 1, overruled: 0, promises: { made: 2, told: 1 }, here: 13, sent: 12, skipped: 3, helped: 2, selves: { people: 9, of: 13 } },
      stages: [{ run: '1', activity: 'common-ground', stage: 'race', pass: 1, enteredAt: 0, plannedMs: 480_000, spentMs: 512_000, pausedMs: 0, pauses: 0, extraMinutes: 1, restarts: 0, visits: 1, present: 13, sent: null, late: 0, typedFor: 2, medianWords: 6, moreTime: 0 }],
      notPlayed: [{ activity: 'question-card' }],
      notes: [{ id: 'n', text: 'Canary-note-of-the-host', step: null, at: 0 }],
    },
    ...change,
  };
}

/** The same source with every text people typed replaced. */
export function withWords(source: ReportSource, words: string): ReportSource {
  const ours = new Set(['text', 'favourite', 'finds', 'final', 'gallery', 'versions', 'prompt', 'question', 'questions', 'answers', 'name', 'quotes', 'quotesShown', 'promises', 'what', 'who', 'by', 'did', 'title', 'place']);
  const swap = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return ours.has(key) ? words : value;
    if (Array.isArray(value)) return value.map((inner) => swap(inner, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, swap(one, inner)]));
  };
  return swap(source, '') as ReportSource;
}
