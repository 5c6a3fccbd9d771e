/** What can be said of the text told back, 0 to 5, from 3 on it stands (CD7). */
export const text = {
  values: ['No', 'Not yet', 'Almost', 'True enough for me', 'Yes', 'Yes, that is us'],
  agreed: 'It rings true for all of us',
};
