import { laterParts } from '../../../parts/laterParts.svelte.ts';

/** What the stages after asking need. */
export const later = laterParts({
  checkback: () => import('./Checkback.svelte'),
  theming: () => import('./Theming.svelte'),
  weighing: () => import('./Weighing.svelte'),
  narrative: () => import('./Narrative.svelte'),
  ringstrue: () => import('./RingsTrue.svelte'),
  promises: () => import('./Promises.svelte'),
});
