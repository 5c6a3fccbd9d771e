import type { RecordedEvent } from '../../shared/kernel/model.ts';
import type { Clock } from '../ports.ts';
import { placeOf } from './entry.ts';
import type { LiveRoom } from './live-room.ts';
import type { Log } from './log.ts';

export type KeepUpDeps = { readonly clock: Clock; readonly log: Log };

export type Keeper = {
  /** Resolves once what is kept tells what the log says until now, or could not be written; never rejects. */
  readonly kept: () => Promise<void>;
  readonly stop: () => void;
};

/** What a keeper keeps, and when. */
export type Kept = {
  /** Brings it up to the log. Asked for again and again, so it looks first what is still to do. 'later': some of it has to wait. */
  readonly write: () => Promise<'done' | 'later' | void>;
  /**
   * Whether these events want it written: at once, after `laterMs` together with what comes meanwhile, or not at all. 'soon' is at once after
   * `laterMs` in which nothing asked so, else later: for what anybody may ask for again and again.
   */
  readonly due: (events: readonly RecordedEvent[]) => 'now' | 'soon' | 'later' | null;
  /** Also when a failed write is tried again. */
  readonly laterMs: number;
  /** How the log is told of a failed write. */
  readonly level: 'warn' | 'error';
  readonly failed: string;
};

/** Keeps something of a room on the disk in step with its log: from when the room is loaded, one write at a time, and again when one failed. */
export function keepUp({ clock, log }: KeepUpDeps, room: LiveRoom, kept: Kept): Keeper {
  let stopped = false;
  let waits = false;
  let queued = false;
  let pacedAt = -Infinity;
  let cancel: () => void = () => undefined;
  let latest: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    queued = false;
    if (stopped) return;
    try {
      if ((await kept.write()) === 'later') later();
    } catch (error) {
      log[kept.level]({ room: room.id, where: placeOf(error) }, kept.failed);
      later();
    }
  };
  const now = (): void => {
    // One that has not begun will see this too: hundreds may ask while the one before it reads a long log.
    if (queued) return;
    queued = true;
    latest = latest.then(write);
  };
  const later = (): void => {
    if (waits || stopped) return;
    waits = true;
    cancel = clock.at(clock.now() + kept.laterMs, () => {
      waits = false;
      pacedAt = clock.now();
      now();
    });
  };

  const stopListening = room.onChange((events) => {
    const due = kept.due(events);
    const paced = due === 'soon' && clock.now() - pacedAt >= kept.laterMs;
    if (paced) pacedAt = clock.now();
    if (due === 'now' || paced) now();
    else if (due !== null) later();
  });
  now();
  return {
    kept: () => latest,
    stop() {
      stopped = true;
      stopListening();
      cancel();
    },
  };
}
