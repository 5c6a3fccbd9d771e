import type { Receipt } from '../../../../../shared/http-library.ts';
import type { PageSection } from '../../../files/pageFile.ts';
import { text } from '../../../text/en/library.ts';
import { longDay, timeOfDay } from '../../../ui/format.ts';

const t = text.receipt;

/** A receipt as people read, print and save it. */
export function receiptSections({ session, what, at, removed, backups, elsewhere, emptied }: Receipt): readonly PageSection[] {
  const when = (time: number): string => `${longDay(time)}, ${timeOfDay(time)}`;
  return [
    { title: t.session, lines: [session.title, ...(session.place === '' ? [] : [session.place]), t.held(longDay(session.heldAt)), t.number(session.id)] },
    {
      title: t.removed, list: true,
      lines: [
        t.at(when(at)), t.texts(removed.texts), removed.names === 0 ? t.noNames : t.names(removed.names),
        ...(what === 'everything' ? [t.people(removed.people), t.events(removed.events)] : [t.stays]),
      ],
    },
    { title: t.data, lines: [emptied ? t.emptied : t.waits] },
    { title: t.backups, list: backups.length > 0, lines: backups.length === 0 ? [t.noBackups] : backups.map(({ file, became }) => t[became](file)) },
    { title: t.elsewhere, list: elsewhere.length > 0, lines: elsewhere.length === 0 ? [t.noElsewhere, t.copies] : [...elsewhere.map(({ file, at: made }) => t.copy(file, when(made))), t.byHand, t.copies] },
  ];
}
