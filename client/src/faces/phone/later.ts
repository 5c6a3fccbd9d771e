import { fetchChunk } from '../../room/chunk.ts';

/** Parts of the phone that no first screen needs: fetched in a quiet moment after joining, and there when the link goes. */
export const later = {
  more: () => fetchChunk(() => import('./More.svelte')),
  groupDialog: () => fetchChunk(() => import('./GroupDialog.svelte')),
  mirror: () => fetchChunk(() => import('./Mirror.svelte')),
  handOver: () => fetchChunk(() => import('./HandOver.svelte')),
  holdBar: () => fetchChunk(() => import('./HoldBar.svelte')),
  keeping: () => fetchChunk(() => import('../../room/keeping.ts')),
  ownPages: () => fetchChunk(() => import('./OwnPages.svelte')),
  nameForm: () => fetchChunk(() => import('./NameForm.svelte')),
  tablePicker: () => fetchChunk(() => import('./TablePicker.svelte')),
  voicePicker: () => fetchChunk(() => import('./VoicePicker.svelte')),
};

/** Fetches them all; one that fails is fetched again when it is asked for. */
export function fetchLater(): void {
  for (const load of Object.values(later)) load().catch(() => undefined);
}
