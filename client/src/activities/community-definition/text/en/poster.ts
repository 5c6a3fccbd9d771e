import { plural } from '../../../../ui/format.ts';

/** Words of the printed page with the room's final text. */
export const text = {
  print: 'Print the poster',
  about: 'One page with your final words, for A4 or Letter paper.',
  made: (people: number): string => plural(people, { one: 'One of us made this.', other: `${people} of us made this.` }),
  parked: (people: number): string => plural(people, { one: 'One of us worked on this. We are not done yet.', other: `${people} of us worked on this. We are not done yet.` }),
  notes: 'We keep it, with notes.',
};
