import type { LibraryPage } from '../../../../../shared/http-library.ts';
import { text } from '../../../text/en/library.ts';
import { announce } from '../../../ui/announcer.svelte.ts';
import { call, type Outcome } from '../../host/http.ts';
import { addressOf, isNothing, NOTHING, requestOf, searchIn, type Search } from './search.ts';

/** How long typing rests before it is looked for. */
const REST_MS = 200;

/** What somebody looks for, which stands in the address, and what the server found of it so far. */
export function createFinding() {
  let search = $state.raw<Search>(NOTHING);
  let bin = $state(false);
  let page = $state.raw<LibraryPage | null>(null);
  let problem = $state<string | undefined>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  /** Asks for the first page, or for what comes after `skip`. An answer that another question has overtaken is dropped. */
  const look = async (skip = 0): Promise<void> => {
    const mine = (turn += 1);
    const answer = await call<LibraryPage>('GET', requestOf(search, bin, skip));
    if (mine !== turn) return;
    problem = answer.ok ? undefined : sorry(answer);
    if (!answer.ok) return;
    page = skip > 0 && page ? { ...answer.value, items: [...page.items, ...answer.value.items] } : answer.value;
    if (!isNothing(search)) announce(text.find.found(page.total));
  };
  const fromAddress = (): void => {
    ({ search, bin } = searchIn(location.search));
    page = null;
    void look();
  };

  return {
    get search() { return search; },
    get bin() { return bin; },
    get page() { return page; },
    get problem() { return problem; },
    set problem(words) { problem = words; },
    look,
    find: (next: Search): void => {
      const typing = next.words !== search.words && next.words !== '';
      search = next;
      history.replaceState(history.state, '', addressOf(search, bin));
      clearTimeout(timer);
      if (typing) timer = setTimeout(() => void look(), REST_MS);
      else void look();
    },
    openBin: (open: boolean): void => {
      history.pushState(history.state, '', addressOf(NOTHING, open));
      fromAddress();
    },
    /** The same sessions as now, as they are now. */
    again: async (): Promise<void> => {
      const shown = page?.items.length ?? 0;
      await look();
      await lookOn(() => page, shown, look);
    },
    /** Reads the address and begins; what it gives back ends it. */
    start: (): (() => void) => {
      fromAddress();
      addEventListener('popstate', fromAddress);
      return () => removeEventListener('popstate', fromAddress);
    },
  };
}

/** Asks for more until as many sessions are there as `shown`, or as there are. */
async function lookOn(page: () => LibraryPage | null, shown: number, look: (skip: number) => Promise<void>): Promise<void> {
  for (let before = -1, now = page(); now && now.items.length > before && now.items.length < Math.min(shown, now.total); now = page()) {
    before = now.items.length;
    await look(before);
  }
}

export function sorry(answer: Extract<Outcome<unknown>, { ok: false }>): string {
  return answer.offline ? text.offline : answer.refusal.message || text.failed;
}
