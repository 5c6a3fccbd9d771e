import type { LibraryItem, Receipt } from '../../../../../shared/http-library.ts';
import { text } from '../../../text/en/library.ts';
import { announce } from '../../../ui/announcer.svelte.ts';
import { pageOf, type RowAct } from './acts.ts';
import { createFinding } from './finding.svelte.ts';
import { createSending, type Change } from './sending.svelte.ts';

/** What is done with the sessions that were found: ticks, the question a row asks, its answer, and what is said of it. */
export function createShelf() {
  const finding = createFinding();
  const sending = createSending();
  let ticked = $state.raw<ReadonlySet<string>>(new Set());
  let asked = $state.raw<{ readonly item: LibraryItem; readonly act: RowAct } | null>(null);
  let receipt = $state.raw<Receipt | null>(null);

  /** Does what needs no page of its own, says so, and looks again. */
  const send = async (change: Change): Promise<void> => {
    if (!(await sending.send(change))) {
      if (asked === null) finding.problem = sending.refused;
      return;
    }
    asked = null;
    sending.say(change);
    await finding.again();
  };
  const restore = ({ id }: LibraryItem): void => void send({ method: 'POST', path: `${id}/restore`, done: text.remove.restored });
  const pin = ({ id }: LibraryItem, pinned: boolean): void => void send({ method: 'PUT', path: `${id}/pinned`, body: { pinned }, done: pinned ? text.pinned.on : text.pinned.off });

  const without = (id: string): ReadonlySet<string> => new Set([...ticked].filter((one) => one !== id));

  return {
    finding,
    get ticked() { return ticked; },
    get asked() { return asked; },
    get refused() { return sending.refused; },
    get busy() { return sending.busy; },
    get receipt() { return receipt; },
    get toast() { return sending.toast; },
    act: (item: LibraryItem, what: RowAct): void => {
      const address = pageOf(what, item.id);
      sending.refused = undefined;
      if (address !== null) location.assign(address);
      else if (what === 'restore') restore(item);
      else if (what === 'pin' || what === 'unpin') pin(item, what === 'pin');
      else asked = { item, act: what };
    },
    tick: (id: string, on: boolean): void => {
      ticked = on ? new Set([...ticked, id]) : without(id);
      announce(text.compare.ticked(ticked.size));
    },
    rename: (body: { readonly title: string; readonly place: string }): void => {
      if (asked) void send({ method: 'PATCH', path: asked.item.id, body, done: text.rename.saved });
    },
    remove: (): void => {
      if (!asked) return;
      const { item } = asked;
      ticked = without(item.id);
      asked = null;
      void send({ method: 'DELETE', path: item.id, done: text.remove.done, onundo: () => restore(item) });
    },
    purged: (done: Receipt): void => {
      if (done.what === 'everything') ticked = without(done.session.id);
      asked = null;
      receipt = done;
      void finding.again();
    },
    leave: (): void => {
      asked = null;
      receipt = null;
    },
    untick: (): void => { ticked = new Set(); },
    closeToast: sending.closeToast,
  };
}
