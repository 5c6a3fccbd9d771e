import type { ConsoleRoom } from '../../../../shared/kernel/views.ts';
import type { AllWords } from '../../room/activities-host.ts';
import { text } from '../../text/en/console.ts';

/** The words of an activity, once they are loaded. */
export type WordsOf = (activity: string) => AllWords | undefined;

/** What the Next button says: what will happen, never just "Next" while that is known (ruling 9). */
export function nextLabel(room: Pick<ConsoleRoom, 'phase' | 'step' | 'nextMove'>, wordsOf: WordsOf): string {
  const move = room.nextMove;
  switch (move.kind) {
    case 'none':
      return text.next.none;
    case 'inner': {
      const label = room.step ? wordsOf(room.step.activity)?.moves[move.move]?.(move.params) : undefined;
      return label ?? text.next.plain;
    }
    case 'step': {
      const words = wordsOf(move.step.activity);
      if (!words) return text.next.plain;
      if (room.phase === 'lobby') return text.next.start(words.name);
      if (move.step.step.run !== room.step?.step.run) return text.next.to(words.name);
      return text.next.to(words.stages[move.step.step.stage]?.next ?? words.name);
    }
  }
}
