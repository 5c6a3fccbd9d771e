import type { Component } from 'svelte';
import type { CommunityDefinitionPhoneView } from '../../../../../shared/activities/community-definition/views.ts';
import { fetchChunk } from '../../../room/chunk.ts';
import type { PhoneStageProps, StageMap } from '../../../room/contract.ts';

export type LaterView = Exclude<CommunityDefinitionPhoneView, { stage: 'solo' }>;
type Part<View> = () => Promise<{ readonly default: Component<PhoneStageProps<View>> }>;
type Parts = { readonly [S in keyof StageMap<LaterView, object>]: Part<Extract<LaterView, { stage: S }>> };

const merge = (): Promise<typeof import('./Merge.svelte')> => import('./Merge.svelte');
const parts: Parts = {
  pairs: merge,
  groups: merge,
  gallery: () => import('./Gallery.svelte'),
  drafting: () => import('./Drafting.svelte'),
  agreement: () => import('./Agreement.svelte'),
  closing: () => import('./Closing.svelte'),
};

/** A quiet moment after the first screen, in which the rest is fetched. */
const REST_MS = 4_000;
let loaded = $state.raw<Readonly<Record<string, Component<PhoneStageProps<unknown>>>>>({});
const under: Record<string, Promise<void>> = {};

/** What the stages after the first need. A stage whose part is here draws at once, so that its heading can get focus. */
export const later = {
  partOf: (stage: LaterView['stage']): Component<PhoneStageProps<unknown>> | undefined => loaded[stage],
  /** Fetches one; rejects when it is missing even after the page was loaded anew. */
  fetch: (stage: LaterView['stage']): Promise<void> =>
    (under[stage] ??= fetchChunk<{ readonly default: unknown }>(parts[stage]).then(
      ({ default: part }) => {
        // The view is the stage's own; its part was typed with it above.
        loaded = { ...loaded, [stage]: part as Component<PhoneStageProps<unknown>> };
      },
      (error: unknown) => {
        delete under[stage];
        throw error;
      },
    )),
};

setTimeout(() => {
  for (const stage of Object.keys(parts)) later.fetch(stage as LaterView['stage']).catch(() => undefined);
}, REST_MS);
