/** What the paper slips of question cards say. */
export const text = {
  lead: ['One line is plenty. Leave your name off.'],
  guess: 'My guess',
};
