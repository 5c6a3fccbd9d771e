import type { Registry } from '../activity.ts';
import type { RecordedEvent, RoomState } from '../model.ts';
import type { SessionFigures } from './figures.ts';
import { foldSession, promisesOf, wordsWent } from './summarise-session.ts';

/**
 * A session's figures as they stand, with the room as its log leaves it. `kept`: those of its ending; they stand in once the words have gone,
 * but for what became of its promises, which is told later, and for the plan, which has no words. `log`: all of it, in today's shapes.
 */
export function figuresNow(registry: Registry, log: readonly RecordedEvent[], kept: SessionFigures | undefined): { readonly state: RoomState; readonly figures: SessionFigures } {
  const { state, figures } = foldSession(registry, log);
  if (!kept || !wordsWent(log) || kept.endedAt !== figures.endedAt) return { state, figures };
  return { state, figures: { ...kept, notPlayed: kept.notPlayed ?? figures.notPlayed ?? [], worked: { ...kept.worked, promises: promisesOf(state) } } };
}
