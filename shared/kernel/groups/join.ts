import type { ParticipantId } from '../activity.ts';
import type { Random } from '../random.ts';

/**
 * Joins groups in twos, the last a trio of groups when their number is odd [CG10, stage `groups: 'join'`]. `from` holds the
 * indexes of the groups each came from. In the order given, or drawn when `random` is.
 */
export function joinInTwos(
  groups: readonly (readonly ParticipantId[])[],
  random?: Random,
): readonly { readonly people: readonly ParticipantId[]; readonly from: readonly number[] }[] {
  const order = random ? random.shuffle([...groups.keys()]) : [...groups.keys()];
  const joinedCount = Math.max(Math.floor(order.length / 2), Math.min(order.length, 1));
  return Array.from({ length: joinedCount }, (_, at) => {
    const from = at === joinedCount - 1 ? order.slice(2 * at) : order.slice(2 * at, 2 * at + 2);
    return { from, people: from.flatMap((index) => groups[index] ?? []) };
  });
}
