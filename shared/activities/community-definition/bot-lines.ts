/** Plain definitions pretend people write, in our own words. */
export const BOT_LINES = [
  'People who wave back.',
  'Neighbors who know your name and ask how your mother is.',
  'A place where you can show up as you are.',
  'Community is who brings soup when you are sick.',
  'People who share a road, a river and a few worries.',
  'Where somebody notices when you are not there.',
  'People who help each other without keeping count.',
  'A table with one more chair.',
  'Kids and grandparents at the same fair.',
  'We look after each other, and we look after this town.',
  'People who listen before they talk.',
  'A group that makes room for new people.',
  'Those who stay to stack the chairs.',
  'People who disagree and still say good morning.',
  'A town where you can ask for help and not feel small.',
  'Everyone who calls this place home, old and new.',
  'People who learn from each other.',
  'Where your door is open and your coffee is on.',
  'People who share what they have and what they know.',
  'Friends you have not met yet.',
] as const;

/** What pretend people miss in a draft. */
export const BOT_WISHES = ['Teenagers.', 'People who work nights.', 'Those who live outside of town.', 'Families who just came here.', 'People who cannot leave the house.', 'The farm workers.'] as const;
