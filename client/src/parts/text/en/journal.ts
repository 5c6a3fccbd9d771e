/** A page each person keeps for themselves (Journal). */
export const text = {
  title: 'A page for you',
  about: 'It stays on this phone. Nobody else sees it.',
  fields: [
    { id: 'surprised', label: 'What surprised me?' },
    { id: 'try', label: 'One thing I will try' },
    { id: 'talk', label: 'Who I will talk to' },
    { id: 'by', label: 'By when?' },
  ],
  save: 'Save as a file',
  mail: 'Mail it to me',
  file: 'my-page',
  promises: 'What we promised',
};
