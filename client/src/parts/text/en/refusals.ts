/** What a question card refuses, in plain words; the same for every exercise that has cards. */
export const questionRefusals = {
  guess_closed: (): string => 'The guesses are shown already.',
  no_answers: (): string => 'This card takes no answers.',
  no_such_card: (): string => 'That question has not come up yet.',
};

/** What a private rating refuses (CD7). */
export const ratingRefusals = {
  rating_closed: (): string => 'It is on the big screen now. You can still talk about it.',
  no_change_asked: (): string => 'Tap how you feel about the words first.',
};
