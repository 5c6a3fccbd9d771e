import { plural } from '../../ui/format.ts';

/** Counts that many pages say alike. */
export const people = (count: number): string => plural(count, { one: '1 person', other: `${count} people` });
export const sessions = (count: number): string => plural(count, { one: '1 session', other: `${count.toLocaleString('en')} sessions` });

/** What is called `name`, with its round from the second on. */
export const inRound = (name: string, pass: number): string => (pass === 1 ? name : `${name}, round ${pass}`);
