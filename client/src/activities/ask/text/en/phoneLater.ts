import { plural } from '../../../../ui/format.ts';

/** What people read on their phones after asking. */
export const text = {
  checkback: {
    title: 'Are these your words?',
    about: 'Read, change or take back what stands here.',
    none: 'Nothing was typed for you. That is fine.',
  },
  theming: {
    title: 'What belongs together?',
    about: 'Tap the cards that belong together. Then give them a name, in people’s own words.',
    left: (left: number): string => plural(left, { one: '1 more theme', other: `${left} more themes` }),
    full: 'You have your themes. You can still sort and rename.',
    unsorted: (count: number): string => plural(count, { one: '1 card not sorted', other: `${count} cards not sorted` }),
    ticked: (count: number): string => plural(count, { one: '1 card ticked', other: `${count} cards ticked` }),
    newTheme: 'New theme',
    name: 'Name of the theme',
    make: 'Make this theme',
    put: (name: string): string => `Put into ${name}`,
    takeOut: 'Take out',
    rename: 'Rename',
    save: 'Save the name',
    remove: 'Delete the theme',
    removeAbout: 'Its cards are not sorted again.',
    themes: 'Your themes',
    noThemes: 'No theme yet.',
    cards: (count: number): string => plural(count, { one: '1 card', other: `${count} cards` }),
    noCards: 'Your group has no cards. Help another group.',
    noGroup: 'You have no group yet. Your host will help you.',
    unnamed: 'A theme',
    sorted: 'All cards are sorted. Well done!',
  },
  weighing: {
    title: 'What matters most to you?',
    about: (dots: number): string => plural(dots, { one: 'Put 1 dot on a theme.', other: `Put ${dots} dots on the themes.` }),
    left: (left: number): string => plural(left, { one: '1 dot left', other: `${left} dots left` }),
    none: 'There are no themes yet. Look up.',
  },
  narrative: { title: 'What we heard', wait: 'Your host writes it with you. Look up and help.' },
  slots: {
    want: 'People want',
    concerned: 'But they are concerned that',
    especially: 'Especially',
    focus: 'We should focus on',
    trust: 'They would trust it more if',
  },
  ringstrue: { title: 'Does it ring true?', wait: 'There is no text yet. Look up.' },
};
