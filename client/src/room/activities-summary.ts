import type { Component } from 'svelte';
import { load, type Chunk } from './activities.ts';
import type { SummaryProps } from './contract.ts';

const summaries = import.meta.glob<{ default: Component<SummaryProps<unknown, unknown>> }>('../activities/*/summary.svelte') as Chunk<{ default: Component<SummaryProps<unknown, unknown>> }>;

/** An exercise's part of the summary page; only the library loads it. Rejects for an exercise this build does not know. */
export const loadSummary = (id: string): Promise<Component<SummaryProps<unknown, unknown>>> => load(summaries, id, 'summary.svelte').then((chunk) => chunk.default);
