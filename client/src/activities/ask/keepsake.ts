import type { AskPhoneView } from '../../../../shared/activities/ask/views.ts';
import type { KeepsakeOf } from '../../room/keepsakes.ts';

/** One's own answers, also as a partner typed them; what others said is theirs and is not kept. */
export const keepsake: KeepsakeOf<AskPhoneView> = (view) => {
  if (view.stage !== 'asking') return null;
  const sheet = view.way === 'self' ? view.sheets[0] : view.own;
  return sheet ? { wrote: sheet.lines.flatMap(({ text }) => text ?? []) } : null;
};
