import type { LibraryItem, Receipt } from '../../../../../shared/http-library.ts';
import { text } from '../../../text/en/library.ts';
import { pageOf, type RowAct } from './acts.ts';
import { createFinding } from './finding.svelte.ts';
import { createSending, type Change } from './sending.svelte.ts';
import { createTicks } from './ticks.svelte.ts';

/** What is done with the sessions that were found: ticks, the question a row asks, its answer, and what is said of it. */
export function createShelf() {
  const finding = createFinding();
  const sending = createSending();
  const ticks = createTicks();
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

  return {
    finding,
    get ticked() { return ticks.ticked; },
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
    tick: ticks.tick,
    rename: (body: { readonly title: string; readonly place: string }): void => {
      if (asked) void send({ method: 'PATCH', path: asked.item.id, body, done: text.rename.saved });
    },
    remove: (): void => {
      if (!asked) return;
      const { item } = asked;
      ticks.drop(item.id);
      asked = null;
      void send({ method: 'DELETE', path: item.id, done: text.remove.done, onundo: () => restore(item) });
    },
    purged: (done: Receipt): void => {
      if (done.what === 'everything') ticks.drop(done.session.id);
      asked = null;
      receipt = done;
      void finding.again();
    },
    leave: (): void => { asked = receipt = null; },
    untick: ticks.untick,
    closeToast: sending.closeToast,
  };
}
