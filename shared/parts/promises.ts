/** Kinds of library work a promise can feed (QC3). The words for them are the client's. */
export const WORK_KINDS = [
  'assets',
  'analysis',
  'planning',
  'storytelling',
  'partnerships',
  'programming',
  'outreach',
] as const;
