import type { ClosingPhoneView } from '../../../../shared/activities/closing/views.ts';
import type { KeepsakeOf } from '../../room/keepsakes.ts';

/** What was promised, as it was read back; it is no longer told when the session is over. */
export const keepsake: KeepsakeOf<ClosingPhoneView> = (view) => (view.stage === 'promises' ? { promised: view.promises.flatMap(({ what }) => what ?? []) } : null);
