import type { Mine } from '../../../../../shared/kernel/views.ts';
import { text } from '../text/en/phone.ts';

/** What a groupmate is called on this phone. */
export function nameOf(mine: Mine, id: string | null): string {
  return mine.group?.mates.find((mate) => mate.id === id)?.name ?? text.asking.someone;
}
