/** Every exercise this app has faces for, one line each, in the order hosts see them; the folder has the same name. */
export const activityIds = [
  'common-ground',
  'community-definition',
  'ask',
  'question-card',
  'closing',
] as const;
