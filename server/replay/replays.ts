import type { Registry } from '../../shared/kernel/activity.ts';
import { checkLog } from '../rooms/load.ts';
import { createMadeOfLogs, type MadeOfLogs, type MadeOfLogsDeps } from './made-of-logs.ts';
import { Recording } from './recording.ts';

/** Sessions looked at, at once. */
const SESSIONS = 4;

/** Each session as its log stands now. Rejects with `UnreadableLog`, or with what the store says. */
export type Replays = MadeOfLogs<Recording>;

/** The replays of this node. */
export function createReplays({ registry, ...deps }: MadeOfLogsDeps & { readonly registry: Registry }): Replays {
  return createMadeOfLogs(deps, SESSIONS, async (room, log) => {
    const recording = new Recording(registry, await checkLog(registry, room, log));
    // What fails here fails again, and is told, for whoever asks for that moment.
    recording.warm().catch(() => undefined);
    return recording;
  });
}
