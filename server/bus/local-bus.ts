import type { RoomBus } from '../ports.ts';

/** A bus within one process. A hint arrives after the code that gave it has finished, as it would from another node. */
export function createLocalBus(): RoomBus {
  const listeners = new Set<Parameters<RoomBus['onAnnounce']>[0]>();
  return {
    announce(room, rev) {
      for (const run of listeners) queueMicrotask(() => listeners.has(run) && run(room, rev));
    },
    onAnnounce(run) {
      listeners.add(run);
      return () => void listeners.delete(run);
    },
  };
}
