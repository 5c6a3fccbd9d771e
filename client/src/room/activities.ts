import type { Component } from 'svelte';
import { activityIds } from '../activities/index.ts';
import { fetchChunk } from './chunk.ts';
import type { ActivityWords, PhoneStageProps, ScreenStageProps } from './contract.ts';

/** A face's components of one activity, by stage. The view is the stage's own; the room hands it on unread. */
export type Stages<Props extends object> = Readonly<Record<string, Component<Props>>>;
export type Chunk<T> = Record<string, () => Promise<T>>;

const phones = import.meta.glob<{ default: Stages<PhoneStageProps<unknown>> }>('../activities/*/phone.ts') as Chunk<{ default: Stages<PhoneStageProps<unknown>> }>;
const screens = import.meta.glob<{ default: Stages<ScreenStageProps<unknown>> }>('../activities/*/screen.ts') as Chunk<{ default: Stages<ScreenStageProps<unknown>> }>;
const words = import.meta.glob<{ words: ActivityWords }>('../activities/*/text.ts') as Chunk<{ words: ActivityWords }>;

export const loadPhone = (id: string): Promise<Stages<PhoneStageProps<unknown>>> => load(phones, id, 'phone.ts').then((chunk) => chunk.default);
export const loadScreen = (id: string): Promise<Stages<ScreenStageProps<unknown>>> => load(screens, id, 'screen.ts').then((chunk) => chunk.default);
/** Names, titles and labels of an activity, for the faces' own lines. */
export const loadWords = (id: string): Promise<ActivityWords> => load(words, id, 'text.ts').then((chunk) => chunk.words);
export { activityIds };

const loaded = new Map<string, Promise<unknown>>();

/** Fetches a file of an activity once; rejects when the activity has none. */
export function load<T>(chunks: Chunk<T>, id: string, file: string): Promise<T> {
  const path = `../activities/${id}/${file}`;
  const open = chunks[path];
  if (!open) return Promise.reject(new Error(`No ${file} for the activity ${id}.`));
  const known = loaded.get(path) as Promise<T> | undefined;
  if (known) return known;
  const chunk = fetchChunk(open);
  loaded.set(path, chunk);
  chunk.catch(() => loaded.delete(path));
  return chunk;
}
