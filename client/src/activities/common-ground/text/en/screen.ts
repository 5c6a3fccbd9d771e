import { inRound, people } from '../../../../text/en/counts.ts';
import { minutesSeconds, plural } from '../../../../ui/format.ts';

/** What the wall says in Common Ground. */
export const text = {
  title: (target: number): string => `Find ${target} things you all share`,
  rule: (target: number): string => `Find ${target} things true for all of you`,
  steps: ['Find the people with your shape.', 'Talk first.', 'Write it when you all say yes.'],
  good: 'Good: “We have all burned toast this month.”',
  easy: 'Too easy: “We all breathe.”',
  banned: (kinds: string): string => `Leave out: ${kinds}.`,
  total: (total: number): string => plural(total, { one: '1 thing found in this room', other: `${total} things found in this room` }),
  of: (found: number, target: number): string => `${found} of ${target}`,
  more: (found: number): string => `${found} found`,
  noTexts: 'Dig for a surprise.',
  stand: 'Stand up if it is true for you.',
  wait: 'Your host reads each one out loud.',
  stood: { all: 'All of us', most: 'Most of us', some: 'Some of us' },
  held: (held: number, of: number): string => `${held} of ${of} still hold`,
  revealTitle: 'What we found',
  revealWait: 'Which one surprised you most?',
  aloud: 'Tell us yours out loud!',
  shared: 'Said by several groups',
  saidBy: (groups: number): string => plural(groups, { one: '1 group', other: `${groups} groups` }),
  debriefTitle: 'How was it?',
  debrief: 'Talk with each other.',
  times: 'How long it took',
  size: (size: number, pass: number): string => inRound(people(size), pass),
  heads: ['People in the group', 'Time'] as const,
  point: (group: number, target: number): string => `Group ${group}, ${target} finds`,
  stopped: (count: number): string => plural(count, { one: '1 group stopped early. That is fine.', other: `${count} groups stopped early. That is fine.` }),
  notYet: (group: number, pass: number, found: number, target: number): string => `${inRound(`Group ${group}`, pass)}: ${found} of ${target}`,
  time: minutesSeconds,
};
