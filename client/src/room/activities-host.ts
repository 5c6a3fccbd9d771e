import type { Component } from 'svelte';
import { load, loadWords, type Chunk, type Stages } from './activities.ts';
import type { ActivityWords, ConsoleStageProps, HostWords, PaperOf, PaperSlip, SettingsProps } from './contract.ts';

/** What only hosts load of an activity; apart, so that phones do not carry the list. */
const consoles = import.meta.glob<{ default: Stages<ConsoleStageProps<unknown>> }>('../activities/*/console.ts') as Chunk<{ default: Stages<ConsoleStageProps<unknown>> }>;
const settings = import.meta.glob<{ default: Component<SettingsProps<unknown>> }>('../activities/*/settings.svelte') as Chunk<{ default: Component<SettingsProps<unknown>> }>;
export const loadConsole = (id: string): Promise<Stages<ConsoleStageProps<unknown>>> => load(consoles, id, 'console.ts').then((chunk) => chunk.default);
export const loadSettings = (id: string): Promise<Component<SettingsProps<unknown>>> => load(settings, id, 'settings.svelte').then((chunk) => chunk.default);

/** Everything an activity says to hosts. */
export type AllWords = Omit<ActivityWords, 'stages'> & Omit<HostWords, 'stages'> & { readonly stages: Readonly<Record<string, ActivityWords['stages'][string] & HostWords['stages'][string]>> };

const hostWords = import.meta.glob<{ words: HostWords }>('../activities/*/text-host.ts') as Chunk<{ words: HostWords }>;

export async function loadAllWords(id: string): Promise<AllWords> {
  const [own, { words: host }] = await Promise.all([loadWords(id), load(hostWords, id, 'text-host.ts')]);
  const stages = Object.fromEntries(Object.entries(own.stages).flatMap(([stage, said]) => {
    const more = host.stages[stage];
    return more ? [[stage, { ...said, ...more }]] : [];
  }));
  return { ...own, ...host, stages };
}

const papers = import.meta.glob<{ paper: PaperOf<unknown> }>('../activities/*/paper.ts') as Chunk<{ paper: PaperOf<unknown> }>;

/** The paper forms of an exercise for this config; none where it needs none. */
export async function loadPaper(id: string, config: unknown): Promise<readonly PaperSlip[]> {
  return `../activities/${id}/paper.ts` in papers ? (await load(papers, id, 'paper.ts')).paper(config) : [];
}
