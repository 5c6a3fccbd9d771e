import { tick } from 'svelte';
import { loadSummary } from '../../../room/activities-summary.ts';

/** The part of the page where files are saved. */
export const FILES = 'takeaway';

/**
 * What the list's menu asked for in the address: `?print` prints the page, `?export` leads to its files, by eye and by key. Both wait for the
 * exercises' pictures: paper must not lack them, and they push down what is below. Resolves once it is done.
 */
export async function arrive(query: string, activities: readonly string[]): Promise<void> {
  const asked = new URLSearchParams(query);
  if (!asked.has('print') && !asked.has('export')) return;
  await Promise.allSettled(activities.map(loadSummary));
  await tick();
  if (asked.has('print')) {
    window.print();
    return;
  }
  document.getElementById(FILES)?.scrollIntoView();
  document.getElementById(`${FILES}-title`)?.focus({ preventScroll: true });
}
