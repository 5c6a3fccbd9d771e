import type { LibraryItem } from '../../../../../shared/http-library.ts';
import { text } from '../../../text/en/library.ts';

type MenuAct = keyof typeof text.row.menu;
/** What can be done with one session from its row. */
export type RowAct = MenuAct | 'restore';

/** What a row's menu offers: an open session is hosted first, one in the bin is put back or purged. */
export function menuOf({ endedAt, binnedAt, pinned, wordsGoneAt }: LibraryItem): readonly { readonly value: RowAct; readonly label: string }[] {
  const words: readonly MenuAct[] = wordsGoneAt !== null ? [] : [pinned ? 'unpin' : 'pin'];
  const acts: readonly MenuAct[] = binnedAt !== null ? ['purge'] : endedAt === null ? ['host', 'rename', 'bin'] : ['open', 'replay', 'print', 'export', 'console', 'rename', ...words, 'bin', 'purge'];
  return acts.map((value) => ({ value, label: text.row.menu[value] }));
}

/** Where an act leads that is done on a page of its own; null: it is done here. */
export function pageOf(act: RowAct, id: string): string | null {
  switch (act) {
    case 'host': case 'console': return `/run/${id}`;
    case 'open': return `/sessions/${id}`;
    case 'replay': return `/sessions/${id}/replay`;
    case 'print': return `/sessions/${id}?print`;
    case 'export': return `/sessions/${id}?export`;
    case 'rename': case 'pin': case 'unpin': case 'bin': case 'purge': case 'restore': return null;
  }
}
