/** What the page of a session says of a question card. */
export const text = {
  family: (family: string): string => `Kind of question: ${family}`,
  ran: (time: string): string => `The clock ran ${time}`,
};
