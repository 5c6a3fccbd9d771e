/** What staff read in the library of sessions. */
export const text = {
  product: 'Third Place',
  title: 'Sessions',
  home: 'Host home',
};
