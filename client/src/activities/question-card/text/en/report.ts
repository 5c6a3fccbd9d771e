/** What a report says of a question card. */
export const text = { talked: 'We talked about this' };
