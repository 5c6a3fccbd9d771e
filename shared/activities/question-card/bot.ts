import type { BotMove } from '../../kernel/activity.ts';
import type { Random } from '../../kernel/random.ts';
import { answerAsBot } from '../../parts/question-bot.ts';
import type { QuestionCommand } from '../../parts/question-model.ts';
import type { QuestionCardView } from './views.ts';

/** Thinks for 4 to 20 s, then guesses, answers or skips. */
export function botMove(view: QuestionCardView, memory: unknown, random: Random): BotMove<QuestionCommand> {
  const command = view.face === 'phone' ? answerAsBot(view.card, random) : null;
  return { afterMs: 4_000 + random.int(16_000), command, memory };
}
