import { people } from '../../../../text/en/counts.ts';
import { plural } from '../../../../ui/format.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** What the page of a session says of Community Definition. */
export const text = {
  noFinal: 'There is no final text.',
  gone: 'The final text is removed or hidden.',
  lines: (lines: number, skipped: number, late: number): string => [
    plural(lines, { one: '1 person wrote a line.', other: `${lines} people wrote a line.` }),
    ...(skipped > 0 ? [plural(skipped, { one: '1 person skipped.', other: `${skipped} people skipped.` })] : []),
    ...(late > 0 ? [plural(late, { one: '1 line came late.', other: `${late} lines came late.` })] : []),
  ].join(' '),

  origins: 'Where each word came from',
  originsAbout: 'Pick a marked part to see the way it took. A mark with a sign came through that group. No mark means new words.',
  ways: 'The way of each part',
  own: (count: number): string => plural(count, { one: 'one person’s line', other: `lines of ${count} people` }),
  stage: {
    people: () => 'people',
    pairs: (group: number | null): string => (group === null ? 'pairs' : `pair ${group}`),
    groups: (group: number | null): string => (group === null ? 'groups' : `group ${group}`),
    groupsTwice: (group: number | null): string => (group === null ? 'big groups' : `big group ${group}`),
    room: () => 'all of us',
  },
  fresh: 'All of these words are new. The room found them together.',

  flow: 'How words moved from people to the room',
  flowAbout: 'A wide band means many words. The list below says the same in words.',
  flowHeads: ['From', 'To', 'Words'] as const,
  peopleNode: (number: number): string => `Line ${number}`,

  kept: 'What stayed',
  keptWords: (kept: number, words: number, share: number): string => `${kept} of ${words} words in the final text stood in an earlier one (${percent(share)}).`,
  coverage: (count: number, of: number): string => `${count} of ${people(of)} have words in it, or see themselves in it.`,
  selves: (count: number): string => (count === 0 ? 'Nobody tapped where they see themselves.' : plural(count, { one: '1 person tapped where they see themselves.', other: `${count} people tapped where they see themselves.` })),
  drift: 'New words from one version to the next',
  driftHeads: ['Version', 'New words'] as const,
  version: (number: number): string => `Version ${number}`,
  percent,

  agreement: 'Could we all live with it?',
  overruled: 'It was kept though the last count said something else.',

  merges: 'Texts on the way',
  mergeHeads: ['Step', 'Texts', 'Agreed', 'Taken by the host', 'Split in two', 'Left empty', 'Changes made', 'Words'] as const,
  room: (shown: number, marks: number, hidden: number): string => [
    plural(shown, { one: '1 text stood on the big screen.', other: `${shown} texts stood on the big screen.` }),
    plural(marks, { one: 'People tapped 1 line that must not be lost.', other: `People tapped lines that must not be lost ${marks} times.` }),
    ...(hidden > 0 ? [plural(hidden, { one: '1 line was hidden.', other: `${hidden} lines were hidden.` })] : []),
  ].join(' '),
  wishes: (missing: number, notForMe: number): string => `Wishes on the way: “Something is missing” ${missing}, “not for me” ${notForMe}.`,
  gallery: 'Texts in the gallery',
  versions: 'Versions the room saw',
};
