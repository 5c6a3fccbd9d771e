/** With fewer people than this nothing is counted in what leaves the house (AS6). */
export const FEWEST_FOR_COUNTS = 5;
