/** What pretend people answer to the four questions, in our own words. */
export const BOT_ANSWERS: readonly (readonly [string, ...string[]])[] = [
  [
    'One where kids can walk to the park and somebody keeps an eye out.',
    'A town where old and young do things together.',
    'Where I can get to the doctor without a car.',
    'A place with things to do in the evening.',
    'Neighbors who help when the river is high.',
    'Where new people are asked in, not stared at.',
    'A town that is quiet at night and busy on Saturday.',
    'Where you can find a job close to home.',
  ],
  [
    'Because my children should want to stay here.',
    'I am alone a lot. It is easier when people know you.',
    'We all get old. I want to stay in my house.',
    'When people talk to each other, they fight less.',
    'My parents built this town. I do not want to see it empty.',
    'It took me two years to make a friend here.',
    'If the shop closes, half of us cannot get food.',
  ],
  [
    'The bus comes twice a day.',
    'People stay at home. There is no place to meet but the parking lot.',
    'The park has no lights.',
    'We only meet when something bad happens.',
    'Young people leave right after school.',
    'Everybody is busy. Nobody has time to organize things.',
    'New families do not know whom to ask.',
  ],
  [
    'Open the school gym in the evening.',
    'A bus that runs until nine.',
    'Ask young people what they want, and then do one thing of it.',
    'A welcome table at the library for new families.',
    'Lights in the park and two benches.',
    'A list of who can drive whom.',
    'Start with one shared dinner a month.',
  ],
];

/** Names pretend people give to themes. */
export const BOT_THEMES = ['Getting around', 'A place to meet', 'Young people', 'Being known', 'Safe evenings', 'New families', 'Growing old here', 'Work close to home'] as const;
