/** What the paper sheet of Common Ground says. */
export const text = {
  name: 'list for a group',
  title: (target: number): string => `Find ${target} things true for all of you`,
  rule: 'Talk first. Write it when you all say yes.',
  banned: (kinds: string): string => `Leave out: ${kinds}`,
  favorite: 'Put a star at the one that surprised you most.',
  time: 'Minutes it took us',
};
