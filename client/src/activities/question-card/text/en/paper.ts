/** What the paper slip of a question card is called. */
export const text = { name: 'card to write on' };
