import type { ConsoleRoom } from '../../../../shared/kernel/views.ts';
import type { AllWords } from '../../room/activities-host.ts';
import { text } from '../../text/en/console.ts';

/** What the host may say now, and what helps when the room is stuck; '' nothing. */
export type Cue = { readonly lines: readonly string[]; readonly stuck: string };

/** Follows the room: once everybody is in, or what came of it is shown, it asks for nothing that was done. `view` is the exercise's own, for the console. */
export function cueOf(room: Pick<ConsoleRoom, 'phase' | 'step' | 'progress'>, view: unknown, words: Pick<AllWords, 'stages' | 'ways'> | undefined): Cue {
  if (room.phase !== 'open') return { lines: room.phase === 'lobby' ? text.say.lobby : text.say.ended, stuck: '' };
  const stage = room.step ? words?.stages[room.step.step.stage] : undefined;
  if (!stage) return { lines: [], stuck: '' };
  const way = wayIn(view);
  const asks = (way === null ? undefined : words?.ways?.[`${room.step?.step.stage ?? ''}/${way}`]) ?? stage.say;
  return { lines: isIn(room.progress, view) ? (stage.done ?? asks) : asks, stuck: stage.stuck };
}

/** An exercise that is played in several ways says so in its view. */
const wayIn = (view: unknown): string | null => (isObject(view) && 'way' in view ? String(view.way) : null);

function isIn(progress: ConsoleRoom['progress'], view: unknown): boolean {
  const shown = isObject(view) && 'rating' in view && isObject(view.rating) && 'result' in view.rating && view.rating.result !== null;
  return shown || (progress !== null && progress.of > 0 && progress.done >= progress.of);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
