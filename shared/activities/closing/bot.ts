import type { BotMove } from '../../kernel/activity.ts';
import type { Random } from '../../kernel/random.ts';
import { FEELINGS, type ClosingCommand } from './model.ts';
import type { ClosingView } from './views.ts';

/** Taps a few feelings after 2 to 12 s; one in eight skips, one in eight says "not yet". */
export function botMove(view: ClosingView, memory: unknown, random: Random): BotMove<ClosingCommand> {
  const afterMs = 2_000 + random.int(10_000);
  if (view.face !== 'phone' || view.stage !== 'checkin' || view.mine !== null) return { afterMs, command: null, memory };
  const luck = random.int(8);
  if (luck === 0) return { afterMs, command: { type: 'skipFeeling' }, memory };
  if (luck === 1) return { afterMs, command: { type: 'feel', feelings: ['notYet'] }, memory };
  const feelings = random.shuffle(FEELINGS.filter((feeling) => feeling !== 'notYet')).slice(0, 1 + random.int(4));
  return { afterMs, command: { type: 'feel', feelings }, memory };
}
