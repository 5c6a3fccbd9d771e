import { questionRefusals, ratingRefusals } from '../../parts/text/en/refusals.ts';
import type { ActivityWords } from '../../room/contract.ts';

export const words: ActivityWords = {
  name: 'Ask',
  stages: {
    brief: { name: 'What we will do', title: 'What do we want for our town?' },
    asking: { name: 'Ask', title: 'What do we want for our town?' },
    checkback: { name: 'Read it again', title: 'Are these your words?' },
    theming: { name: 'Find themes', title: 'What belongs together?' },
    weighing: { name: 'What matters most', title: 'What matters most to us?' },
    narrative: { name: 'Tell it back', title: 'What we heard' },
    ringstrue: { name: 'Does it ring true?', title: 'Does it ring true?' },
    promises: { name: 'What comes next', title: 'What comes next?' },
  },
  refusals: {
    no_such_question: () => 'That question is not on the list.',
    unknown_person: () => 'That person is not here any more.',
    has_answer: () => 'Take the answer back first.',
    taken_back: () => 'They took that answer back.',
    unknown_text: () => 'That answer is not there any more.',
    not_interview: () => 'Each of you writes alone this time.',
    not_field: () => 'This is for asking people outside.',
    too_many: () => 'That is a lot of people. Thank you!',
    no_group: () => 'You have no group yet. Ask your host.',
    not_your_group: () => 'That person is not in your group.',
    not_your_theme: () => 'Another group made that theme.',
    unknown_theme: () => 'That theme is gone.',
    unknown_card: () => 'One of these is not yours to move.',
    themes_full: () => 'You have enough themes.',
    two_themes: () => 'A card can be in two themes, no more.',
    dots_used: () => 'Your dots are used. Take one back first.',
    stale_draft: () => 'The text changed while you wrote. Your words are kept.',
    nothing_written: () => 'There are no words yet. Write some first.',
    not_shown_yet: () => 'There is no text to look at yet.',
    ...questionRefusals,
    ...ratingRefusals,
  },
};
