import type { AnyActivity, Registry } from '../kernel/activity.ts';
import { ask } from './ask/index.ts';
import { closing } from './closing/index.ts';
import { commonGround } from './common-ground/index.ts';
import { communityDefinition } from './community-definition/index.ts';
import { questionCard } from './question-card/index.ts';

const activities: readonly AnyActivity[] = [
  commonGround,
  communityDefinition,
  ask,
  questionCard,
  closing,
];

/** Every kind of exercise a plan may hold, by id. A new one is a folder here and a line above. */
export const registry: Registry = new Map(activities.map((activity) => [activity.id, activity]));
