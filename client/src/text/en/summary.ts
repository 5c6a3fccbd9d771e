import { minutesSeconds, plural } from '../../ui/format.ts';
import { inRound, people } from './counts.ts';

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** What staff read on the page of one session. */
export const text = {
  loading: 'Reading the session…',
  failed: 'We could not open this session. It may be deleted, or the server cannot be reached.',
  retry: 'Try again',
  back: 'All sessions',
  replay: 'Watch it again',
  compare: 'Compare with others',
  print: 'Print this page',
  onThisPage: 'On this page',

  open: 'This session is still open. Here is what is there so far.',
  practice: 'This was a practice run. Pretend people took part.',
  lobby: 'This session never left the lobby. There is nothing to show yet.',
  wordsGone: (day: string): string => `People’s own words were removed on ${day}. What the room made and all figures stay.`,
  final: 'Our words',
  facts: {
    when: 'When',
    place: 'Where',
    people: 'Who took part',
    steps: 'What we did',
    took: 'How long',
  },
  span: (from: string, to: string): string => `${from} to ${to}`,
  since: (from: string): string => `since ${from}`,
  people: (all: number, ways: readonly string[]): string => (ways.length < 2 ? [people(all), ...ways.map((way) => ` (${way})`)].join('') : `${people(all)} (${ways.join(', ')})`),
  ways: {
    phone: (count: number): string => `${count} by phone`,
    paper: (count: number): string => `${count} on paper`,
    table: (count: number): string => `${count} at a table’s phone`,
    room: (count: number): string => `${count} without a phone`,
  },
  took: (spent: string, planned: string): string => `${spent}, planned ${planned}`,
  round: inRound,

  plan: {
    title: 'Plan and what happened',
    caption: 'Minutes planned and minutes used',
    about: 'The frame is the plan. The filled bar is what it took. Stripes are time on pause.',
    none: 'No step has been played.',
    heads: ['Step', 'Planned', 'Took', 'Over or under', 'Paused', 'Extra minutes', 'Came back'] as const,
    of: (spent: string, planned: string | null, drift: string): string => (planned === null ? `${spent}, no clock` : `${spent} of ${planned}, ${drift}`),
    over: (ms: number): string => `${minutesSeconds(ms)} over`,
    under: (ms: number): string => `${minutesSeconds(ms)} under`,
    even: 'on time',
    paused: (count: number, time: string): string => `paused ${times(count)} (${time})`,
    extra: (minutes: number): string => plural(minutes, { one: '1 extra minute', other: `${minutes} extra minutes` }),
    restarts: (count: number): string => `clock started again ${times(count)}`,
    back: (count: number): string => `came back ${times(count)}`,
    notPlayed: (names: readonly string[]): string => `Planned, not played: ${names.join(', ')}.`,
    ahead: (names: readonly string[]): string => `Still to come: ${names.join(', ')}.`,
    key: { frame: 'Planned', fill: 'Took', hatch: 'On pause' },
    all: (spent: string, planned: string, drift: string): string => `All timed steps: ${spent} of ${planned}, ${drift}.`,
  },

  part: {
    title: 'Taking part',
    caption: 'Who sent something, step by step',
    about: 'The frame is all who were asked. The filled bar is who had sent; groups count once they were done. Steps where nothing is sent are left out.',
    none: 'Nothing was sent in this session.',
    heads: ['Step', 'Here', 'Sent', 'Of', 'Late', 'Typed for somebody', 'Middle number of words', 'Asked for more time'] as const,
    people: (done: number, of: number): string => `${done} of ${people(of)}`,
    groups: (done: number, of: number): string => `${done} of ${plural(of, { one: '1 group', other: `${of} groups` })}`,
    late: (count: number): string => `${count} late`,
    typedFor: (count: number): string => `${count} typed for somebody`,
    words: (words: number): string => `middle length: ${plural(Math.round(words), { one: '1 word', other: `${Math.round(words)} words` })}`,
    moreTime: (count: number): string => plural(count, { one: '1 phone asked for more time', other: `${count} phones asked for more time` }),
    key: { frame: 'Asked', fill: 'Sent or done' },
  },

  worked: {
    title: 'How we worked',
    open: 'Open to all',
    shown: (count: number): string => (count === 0 ? 'No text came to the big screen.' : plural(count, { one: '1 text came to the big screen.', other: `${count} texts came to the big screen.` })),
    hidden: (count: number): string => (count === 0 ? 'The host hid nothing.' : plural(count, { one: 'The host hid 1 text.', other: `The host hid ${count} texts.` })),
    overruled: (count: number): string => (count === 0 ? 'No result was kept against the last count.' : plural(count, { one: '1 result was kept though the last count said something else.', other: `${count} results were kept though the last count said something else.` })),
    promises: 'Keeping our word',
    made: (count: number): string => (count === 0 ? 'No promise was made.' : plural(count, { one: '1 promise was made.', other: `${count} promises were made.` })),
    told: (told: number, made: number): string => (made === 0 ? '' : told === 0 ? 'Nobody has told yet what came of it.' : `For ${told} of ${made} we know what came of it.`),
    part: 'Everyone had a way in',
    sent: (sent: number, here: number): string => `${sent} of ${people(here)} sent words, an answer or a tap.`,
    skipped: (count: number): string => (count === 0 ? 'Nobody used Skip.' : `Skip was used ${times(count)}. That is fine.`),
    helped: (count: number): string => (count === 0 ? '' : plural(count, { one: '1 person had help to take part.', other: `${count} people had help to take part.` })),
    together: 'Made together',
    selves: (count: number, of: number): string => `${count} of ${people(of)} tapped where they see themselves.`,
    noSelves: 'Nobody was asked where they see themselves.',
  },

  exercise: {
    unknown: 'This server does not know this exercise. Its figures are kept.',
    gone: 'The words of this part are removed.',
  },

  promises: {
    title: 'You said, we did',
    none: 'No promise was made in this session.',
    whoBy: (who: string | null, by: string | null): string => [who, by].filter((part) => part !== null && part !== '').join(' · '),
    gone: 'The words of this promise are removed.',
    did: 'What we did',
    notYet: 'Nothing written yet.',
    write: 'Write what became of it',
    edit: 'Change it',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Saved.',
    failed: 'That was not saved. Please try again.',
    about: 'People who get the Story can read this. Save the Story again after you changed it.',
  },

  notes: {
    title: 'Facilitator’s notes',
    none: 'No notes were written.',
    at: (time: string): string => `at ${time}`,
    gone: 'The words of this note are removed.',
  },

  printed: (url: string, day: string): string => `${url} · printed ${day}`,
};
