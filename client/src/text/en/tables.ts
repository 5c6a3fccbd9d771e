/** Heads of spreadsheets. */
export const text = {
  columns: {
    exercise: 'Exercise', question: 'Question', text: 'Text', shown: 'On the big screen', late: 'Late', themes: 'Themes', theme: 'Theme', people: 'People', dots: 'Dots', cards: 'Cards', part: 'Part',
    round: 'Round', group: 'Group', ms: 'Seconds', size: 'People in the group', alsoIn: 'Also in groups', brought: 'From the round before', kind: 'Kind', stage: 'Step', pass: 'Round', sent: 'Sent',
    at: 'Time', rev: 'Number', type: 'What happened',
  },
  yes: 'yes',
  no: 'no',
};
