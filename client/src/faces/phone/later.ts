/** Parts of the phone that no first screen needs: fetched in a quiet moment after joining, and there when the link goes. */
export const later = {
  more: () => import('./More.svelte'),
  groupDialog: () => import('./GroupDialog.svelte'),
  mirror: () => import('./Mirror.svelte'),
  handOver: () => import('./HandOver.svelte'),
  holdBar: () => import('./HoldBar.svelte'),
  nameForm: () => import('./NameForm.svelte'),
  tablePicker: () => import('./TablePicker.svelte'),
  voicePicker: () => import('./VoicePicker.svelte'),
};

/** Fetches them all; one that fails is fetched again when it is asked for. */
export function fetchLater(): void {
  for (const load of Object.values(later)) load().catch(() => undefined);
}
