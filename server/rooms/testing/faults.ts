import type { Appended, EventStore } from '../../ports.ts';

type Fault = 'before' | 'after' | 'conflict' | 'hold';

/** A store whose next appends go wrong as told: fail before or after writing, answer a false conflict, or wait for `go`. */
export type FaultyEvents = EventStore & {
  readonly faults: Fault[];
  /** How many events each append took. */
  readonly sizes: number[];
  /** Lets the append that is held go on. */
  readonly go: () => void;
  /** While true, reading fails. */
  blind: boolean;
};

export function faultyEvents(events: EventStore): FaultyEvents {
  let release: () => void = () => undefined;
  const faulty: FaultyEvents = {
    faults: [],
    sizes: [],
    blind: false,
    go: () => release(),
    read: (room, after) => (faulty.blind ? Promise.reject(new Error('cannot read')) : events.read(room, after)),
    remove: (...rest) => events.remove(...rest),
    drop: (room) => events.drop(room),
    async append(room, expected, added): Promise<Appended> {
      faulty.sizes.push(added.length);
      const fault = faulty.faults.shift();
      if (fault === 'before') throw new Error('the disk said no');
      if (fault === 'conflict') return { ok: false, conflict: true };
      if (fault === 'hold') await new Promise<void>((resolve) => (release = resolve));
      const appended = await events.append(room, expected, added);
      if (fault === 'after') throw new Error('the disk said no, but wrote');
      return appended;
    },
  };
  return faulty;
}
