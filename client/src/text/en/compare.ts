import { listOf, plural } from '../../ui/format.ts';
import { inRound, people, sessions } from './counts.ts';

/** What staff read where sessions stand beside each other. */
export const text = {
  title: 'Compare sessions',
  titleOne: 'Groups of one session',
  about: 'Only like is set beside like: the same exercise, version, settings and goal. Each dot has the letter of its session.',
  aboutOne: 'Each sign is one group. Pick more sessions to set them beside it.',
  reading: 'Reading the sessions…',
  back: 'All sessions',
  key: 'The sessions',
  session: (day: string, count: number): string => `${day}, ${people(count)}`,
  missing: (count: number): string => plural(count, { one: '1 session could not be opened, so it is left out.', other: `${count} sessions could not be opened, so they are left out.` }),
  practice: (count: number): string => plural(count, { one: '1 practice run is left out.', other: `${count} practice runs are left out.` }),
  over: (most: number, count: number): string => `One page holds ${most} sessions. ${sessions(count)} more were left out.`,

  pick: 'Pick sessions',
  pickAbout: (most: number): string => `Pick 2 to ${most} to set them beside each other, or one to see its groups.`,
  search: 'Look for a title or a place',
  go: 'Compare them',
  none: 'There are no sessions yet.',
  noneFound: 'No session fits.',
  more: 'There are more. Type part of a title to find them.',
  picked: (count: number): string => `${sessions(count)} picked`,
  tooMany: (most: number): string => `That is more than ${most}. Take some away first.`,
  pickFirst: 'Pick a session first.',

  few: 'Too few to call a pattern.',
  middle: 'A bar across marks the middle.',
  dot: (mark: string, title: string, group: string | null): string => (group === null ? `${mark}: ${title}` : `${mark}: ${title}, group ${group}`),
  kind: (exercise: string, preset: string | null, version: number): string => `${exercise}: ${preset ?? 'own settings'}, version ${version}`,
  oneMode: (exercise: string, version: number): string => `${exercise}: version ${version}`,
  race: (kind: string, target: number, pass: number): string => inRound(`${kind}, ${plural(target, { one: '1 find', other: `${target} finds` })}`, pass),
  size: (count: number): string => plural(count, { one: 'Alone', other: `Groups of ${count}` }),

  out: {
    notPlayed: (marks: readonly string[]): string => `Did not play it: ${listOf(marks)}.`,
    version: (marks: readonly string[]): string => `Played another version: ${listOf(marks)}.`,
    settings: (marks: readonly string[]): string => `Played with other settings: ${listOf(marks)}.`,
    noValue: (marks: readonly string[]): string => `Has nothing to show here: ${listOf(marks)}.`,
  },
  alone: (kind: string, marks: readonly string[]): string => `${kind}: only in ${listOf(marks)}, so there is nothing like it.`,
  aloneTitle: 'What cannot be set side by side',
  nothing: 'There is nothing to set side by side here.',
  nothingOne: 'No group of this session reached its goal in a race.',

  parts: {
    times: { title: 'Time and size of the group', heads: ['People in the group', 'Whose', 'Time'] as const, about: 'How long each group took, by its size.' },
    drift: { title: 'Over or under the plan', heads: ['Step', 'Session', 'Over or under'] as const, about: 'Right of the thick line took longer than planned.' },
    share: { title: 'Taking part', heads: ['Step', 'Session', 'Sent'] as const, about: 'How many of those asked had sent. It counts people, never who.' },
    kept: { title: 'Words kept', row: 'Words kept', heads: ['What', 'Session', 'Share'] as const, about: 'How much of the final text stood in an earlier one.' },
    agreement: { title: 'Who could live with it', row: 'Could live with it', heads: ['What', 'Session', 'Share'] as const, about: 'Of all who gave a number in the last round. It needs eight numbers.' },
  },
};
