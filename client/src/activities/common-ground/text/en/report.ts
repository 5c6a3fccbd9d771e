import { inRound, people } from '../../../../text/en/counts.ts';
import { plural } from '../../../../ui/format.ts';

/** What a report says of Common Ground. */
export const text = {
  found: (target: number): string => `We looked for ${target} things we share`,
  group: (group: number): string => `Group ${group}`,
  groupIn: (group: number, pass: number): string => inRound(`Group ${group}`, pass),
  listOf: (group: string): string => `Also true for ${group.toLowerCase()}`,
  shared: 'Said by several groups',
  growth: (pass: number): string => inRound('How our lists grew', pass),
  growthHow: 'One line for each group. It goes up when all of them said yes to one more thing.',
  growthTable: 'When each thing was found, by group',
  saidBy: (groups: number): string => plural(groups, { one: '1 group', other: `${groups} groups` }),
  times: 'How long it took',
  timesTable: (target: number): string => `Time to find ${target} things, by group`,
  size: (size: number, pass: number): string => (pass === 1 ? people(size) : inRound(String(size), pass)),
  heads: { round: 'Round', group: 'Group', people: 'People', time: 'Time' },
  stopped: 'stopped early',
};
