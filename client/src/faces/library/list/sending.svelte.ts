import type { Toast } from '../../../ui/Toaster.svelte';
import { call } from '../../host/http.ts';
import { sorry } from './finding.svelte.ts';

export type Change = { readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'; readonly path: string; readonly body?: unknown; readonly done: string; readonly onundo?: () => void };

/** Sends one change of a session at a time, and what is said of it: that it is done, or why not. */
export function createSending() {
  let refused = $state<string | undefined>();
  let busy = $state(false);
  let toast = $state.raw<Toast | null>(null);
  let toasts = 0;

  return {
    get refused() { return refused; },
    set refused(words) { refused = words; },
    get busy() { return busy; },
    get toast() { return toast; },
    /** False: it was refused. */
    send: async ({ method, path, body }: Change): Promise<boolean> => {
      busy = true;
      refused = undefined;
      const answer = await call(method, `/api/sessions/${path}`, body);
      busy = false;
      if (!answer.ok) refused = sorry(answer);
      return answer.ok;
    },
    say: ({ done, onundo }: Change): void => {
      toasts += 1;
      toast = onundo ? { id: toasts, words: done, onundo } : { id: toasts, words: done };
    },
    closeToast: (): void => { toast = null; },
  };
}
