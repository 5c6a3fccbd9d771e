import type { CommonGroundPhoneView } from '../../../../shared/activities/common-ground/views.ts';
import type { KeepsakeOf } from '../../room/keepsakes.ts';

/** What one's group found: everybody said yes to it, so it is nobody's own. */
export const keepsake: KeepsakeOf<CommonGroundPhoneView> = (view) =>
  view.stage === 'reveal' && view.items.length > 0 ? { made: view.items.flatMap(({ text }) => text ?? []) } : null;
