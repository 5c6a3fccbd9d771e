/** What the paper forms of Common Ground say. */
export const text = {
  name: 'list for a group',
  title: (target: number): string => `Find ${target} things true for all of you`,
  rule: 'Talk first. Write it when you all say yes.',
  banned: (kinds: string): string => `Leave out: ${kinds}`,
  favorite: 'Put a star at the one that surprised you most.',
  time: 'Minutes it took us',
  debrief: { name: 'card with the questions', title: 'Now talk about it' },
};
