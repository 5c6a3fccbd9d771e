import type { Slot } from '../../../../../shared/activities/ask/model.ts';
import type { SlotView } from '../../../../../shared/activities/ask/views.ts';
import { text } from '../text/en/screen.ts';

export type SlotRow = { readonly id: Slot; readonly opening: string; readonly words: string | null };

const ORDER = ['want', 'concerned', 'especially', 'focus', 'trust'] as const satisfies readonly Slot[];

/** The five sentences as they are told; an empty one has no words, and with `filled` is left out. */
export function slotRows(slots: readonly SlotView[], filled = false): readonly SlotRow[] {
  const rows = ORDER.map((id) => ({ id, opening: text.slots[id], words: slots.find(({ slot }) => slot === id)?.text || null }));
  return filled ? rows.filter(({ words }) => words !== null) : rows;
}
