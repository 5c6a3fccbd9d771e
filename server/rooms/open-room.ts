import { decideRoom, leavesOpenStage, type RoomInput, type Sending } from '../../shared/kernel/room.ts';
import type { SeatId } from '../../shared/kernel/activity.ts';
import type { SystemCommand } from '../../shared/kernel/commands.ts';
import type { Random } from '../../shared/kernel/random.ts';
import type { Answer, Envelope } from '../../shared/protocol.ts';
import { keepLibraryRow } from '../library/keeper.ts';
import type { Directory, Figures, Library, RoomId } from '../ports.ts';
import { watchDeadlines } from './deadlines.ts';
import { eraseDropped, holdsDropped } from './dropped-promises.ts';
import { LiveRoom, type LiveRoomDeps } from './live-room.ts';
import { foldLog } from './load.ts';
import { watchPresence } from './presence.ts';
import { keepRecord } from './record.ts';

export type OpenRoomDeps = LiveRoomDeps & { readonly directory: Directory; readonly figures: Figures; readonly library: Library; readonly random: Random };

/** A loaded room with everything that watches it. */
export type OpenRoom = {
  readonly live: LiveRoom;
  /** Decides a command of a connection. Resolves when it is durable; never rejects. */
  readonly command: (envelope: Envelope, sender: Sending) => Promise<Answer>;
  /** Decides a command of the server's own; equal ids are one command, on every node (G2). */
  readonly system: (commandId: string, command: SystemCommand) => Promise<Answer>;
  /** A connection opened, of a seat or of nobody's; the function given back says that it closed. */
  readonly attach: (seat: SeatId | null) => () => void;
  /** Resolves once directory and library know what the log says, that the session ended above all. */
  readonly recordKept: () => Promise<void>;
  /** True when nobody is connected and nothing is under way or pending, words that wait to be removed among it. */
  readonly idle: () => boolean;
  readonly stop: () => void;
};

/** Loads a room from its log and begins to watch it. Throws `UnreadableLog`, or what the store throws. */
export async function openRoom(deps: OpenRoomDeps, id: RoomId): Promise<OpenRoom> {
  const { registry, random, clock } = deps;
  const live = new LiveRoom(deps, id, await foldLog(registry, deps.store, id));
  const system: OpenRoom['system'] = (commandId, command) =>
    live.submit({
      commandId,
      by: 'system',
      // A load compares the log with the wall clock itself (K3).
      decide: (state, now) => decideRoom(registry, state, { kind: 'system', command }, { now: command.type === 'load' ? clock.now() : now, random }),
    });
  if (live.state.rev > 0) await system(`sys:load:${live.state.rev}`, { type: 'load' });

  const presence = watchPresence(clock, live, system);
  const deadlines = watchDeadlines(registry, clock, live, system);
  const record = keepRecord(deps, live);
  const row = keepLibraryRow(deps, live);
  const dropped = eraseDropped(deps, live);
  let connections = 0;
  const leavesOpen = (input: RoomInput): boolean => {
    try {
      return leavesOpenStage(registry, live.state, input, { now: live.now(), random });
    } catch {
      // A bug: the decision itself meets it again, logs it and answers.
      return false;
    }
  };
  return {
    live,
    system,
    command(envelope, sender) {
      const input: RoomInput = { kind: 'command', envelope, actor: sender };
      const submit = (): Promise<Answer> =>
        live.submit({
          commandId: `${sender.key}:${envelope.id}`,
          by: sender.key,
          decide: (state, now) => decideRoom(registry, state, input, { now, random }),
        });
      return sender.authority !== 'participant' && leavesOpen(input) ? presence.rollCall().then(submit) : submit();
    },
    attach(seat) {
      connections += 1;
      const detach = seat === null ? null : presence.attach(seat);
      return () => {
        connections -= 1;
        detach?.();
      };
    },
    recordKept: async () => void (await Promise.all([record.kept(), row.kept(), dropped.kept()])),
    idle: () => connections === 0 && !live.busy && deadlines.next() === null && !holdsDropped(live.state),
    stop() {
      presence.stop();
      deadlines.stop();
      record.stop();
      row.stop();
      dropped.stop();
    },
  };
}
