import { laterParts } from '../../../parts/laterParts.svelte.ts';

const merge = (): Promise<typeof import('./Merge.svelte')> => import('./Merge.svelte');

/** What the stages after the first need. */
export const later = laterParts({
  pairs: merge,
  groups: merge,
  gallery: () => import('./Gallery.svelte'),
  drafting: () => import('./Drafting.svelte'),
  agreement: () => import('./Agreement.svelte'),
  closing: () => import('./Closing.svelte'),
});
