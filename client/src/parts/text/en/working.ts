/** A box for a text that others may save too. */
export const text = {
  about: 'Someone saved other words first. Your words are here:',
  put: 'Put them back',
  drop: 'Let them go',
};
