import type { DraftView } from '../../../../../shared/activities/community-definition/views.ts';

/** What unsent words were typed upon, kept beside them over a reload. `sent`: the last revision that was on its way. */
export type Mark = { readonly id: string; readonly version: number; readonly sent: string | null };

/** The draft a text id belongs to: revisions are `<draft>.<version>`. */
export function rootOf(id: string): string {
  const dot = id.lastIndexOf('.');
  return dot < 0 ? id : id.slice(0, dot);
}

export const writeMark = (mark: Mark): string => JSON.stringify(mark);

/** null when there is none that makes sense. */
export function readMark(kept: string): Mark | null {
  try {
    const mark = JSON.parse(kept) as Partial<Mark> | null;
    if (typeof mark?.id !== 'string' || typeof mark.version !== 'number') return null;
    return { id: mark.id, version: mark.version, sent: typeof mark.sent === 'string' ? mark.sent : null };
  } catch {
    return null;
  }
}

/** Whether words from before a reload still build on what the group has now, so that they can go on in their box. */
export function continues(mark: Mark | null, view: Pick<DraftView, 'id' | 'version' | 'text'>): boolean {
  return mark !== null && mark.id === rootOf(view.id) && (mark.version === view.version || (view.text !== null && view.text === mark.sent));
}
