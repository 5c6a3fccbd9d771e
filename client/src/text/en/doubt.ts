import { plural } from '../../ui/format.ts';

/** Why Next asks once more, on the console and on the host's big screen. */
export const text = {
  doubt: {
    writing: (count: number): string => plural(count, { one: '1 person is still writing.', other: `${count} people are still writing.` }),
    people: (count: number): string => plural(count, { one: '1 person has not sent yet.', other: `${count} people have not sent yet.` }),
    groups: (count: number): string => plural(count, { one: '1 group is not done yet.', other: `${count} groups are not done yet.` }),
    ready: (): string => 'Ready now.',
  },
};
