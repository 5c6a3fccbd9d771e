import type { ParticipantId, TextId } from '../../kernel/activity.ts';
import { findChange } from '../../parts/agreement.ts';
import type { CommunityDefinitionState } from './model.ts';
import { draftIdOf, revisionId, workAt } from './texts.ts';

type Found = { readonly text: string | null; readonly group: number | null; readonly author: ParticipantId | null };

/** Any text by its id. An older revision is found, so that the host can hide what is being written, but its words are not: newer ones nobody has shown (K10). */
export function findText(state: CommunityDefinitionState, id: TextId): Found | undefined {
  const place = state.places.get(draftIdOf(id));
  const draft = place && workAt(state, place.key, place.group)?.drafts.find((one) => one.id === draftIdOf(id));
  if (place && draft) return { text: revisionId(draft) === id ? draft.text : null, group: place.group, author: null };
  for (const [author, line] of state.lines) {
    if (line.id === id) return { text: line.text, group: null, author };
    if (line.earlier.includes(id)) return { text: null, group: null, author };
  }
  const version = state.versions.find((one) => one.id === id);
  if (version) return { text: version.text, group: null, author: version.by };
  const wish = state.wishes.find((one) => one.id === id);
  if (wish) return { text: wish.text, group: null, author: wish.person };
  for (const rating of state.ratings.values()) {
    const change = findChange(rating, id);
    if (change) return { text: change.text, group: null, author: change.person };
  }
  return undefined;
}
