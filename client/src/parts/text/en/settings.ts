/** Words that the settings of several exercises share. */
export const text = {
  minutes: 'minutes',
  noLimit: 'No limit',
  needed: 'Please write something here.',
  most: (most: number): string => `Up to ${most} lines.`,
  mostOver: (most: number): string => `Only the first ${most} lines count.`,
};
