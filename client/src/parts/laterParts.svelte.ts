import type { Component } from 'svelte';
import { fetchChunk } from '../room/chunk.ts';
import type { PhoneStageProps } from '../room/contract.ts';

type Loader = () => Promise<{ readonly default: unknown }>;
/** Phone stages of an exercise that no first screen shows. A stage whose part is here draws at once, so that its heading can get focus. */
export type LaterParts<Stage extends string> = {
  readonly partOf: (stage: Stage) => Component<PhoneStageProps<unknown>> | undefined;
  /** Fetches one; rejects when it is missing even after the page was loaded anew. */
  readonly fetch: (stage: Stage) => Promise<void>;
};

/** A quiet moment after the first screen, in which the rest is fetched. */
const REST_MS = 4_000;

/** Fetches the parts of these stages in a quiet moment, or when one is asked for. Which part gets which view the exercise's stage map says. */
export function laterParts<Stage extends string>(loaders: Readonly<Record<Stage, Loader>>): LaterParts<Stage> {
  let loaded = $state.raw<Readonly<Record<string, Component<PhoneStageProps<unknown>>>>>({});
  const under: Partial<Record<Stage, Promise<void>>> = {};
  const fetch = (stage: Stage): Promise<void> =>
    (under[stage] ??= fetchChunk(loaders[stage]).then(
      ({ default: part }) => {
        loaded = { ...loaded, [stage]: part as Component<PhoneStageProps<unknown>> };
      },
      (error: unknown) => {
        delete under[stage];
        throw error;
      },
    ));
  setTimeout(() => {
    for (const stage of Object.keys(loaders) as Stage[]) fetch(stage).catch(() => undefined);
  }, REST_MS);
  return { partOf: (stage) => loaded[stage], fetch };
}
