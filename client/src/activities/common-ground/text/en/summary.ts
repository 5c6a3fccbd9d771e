import { inRound } from '../../../../text/en/counts.ts';
import { plural } from '../../../../ui/format.ts';
import { shapeName } from '../../../../ui/groups.ts';

const finds = (count: number): string => plural(count, { one: '1 find', other: `${count} finds` });

/** What the page of a session says of Common Ground. */
export const text = {
  group: (group: number): string => `${group} ${shapeName(group)}`,
  round: inRound,
  part: (caption: string, from: number, to: number): string => `${caption} (groups ${from} to ${to})`,
  none: 'No group played a race.',

  steps: 'How the finds came',
  stepsAbout: 'Each line is one group. It goes up by one with each find. Its sign stands at its end.',
  stepsFoot: 'Minutes since the race began',
  stepsHeads: ['Group', (step: number): string => `Find ${step}`] as const,

  times: (target: number): string => `Time to ${finds(target)}`,
  timesHeads: ['Group', 'Time'] as const,
  stopped: (found: number, target: number): string => `${found} of ${target}`,

  sizes: 'Time and size of the group',
  sizesAbout: 'Each sign is one group. A bar across marks the middle, from three groups of one size on.',
  few: 'Too few to call a pattern.',
  sizesHeads: ['People in the group', 'Group', 'Time'] as const,

  did: 'What each group did',
  didHeads: ['Group', 'People', 'Wrote', 'Kept', 'Share kept', 'Time', 'Found by others too'] as const,
  rate: (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)}%`),

  repeats: 'How many groups found the same',
  repeatsHeads: ['Found by', 'Finds'] as const,
  foundBy: (groups: number): string => plural(groups, { one: '1 group only', other: `${groups} groups` }),
  sharedTitle: 'Found by several groups',
  saidBy: (groups: number): string => `${groups} groups`,

  finds: 'What the groups showed',
  findsAbout: 'Only what stood on the big screen. A star marks what they liked best.',
  favourite: 'liked best',
  nothing: 'There are no words to show here.',
  questions: 'Talking about it',
};
