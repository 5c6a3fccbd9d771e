import type { Context, Registry } from './activity.ts';
import { evolveRoom } from './evolve.ts';
import type { RoomEvent, RoomState } from './model.ts';

/** A decision in the making: events so far and the state they lead to. */
export type Draft = {
  readonly add: (events: readonly RoomEvent[]) => void;
  readonly state: () => RoomState;
  readonly events: () => readonly RoomEvent[];
};

export function draft(registry: Registry, start: RoomState, ctx: Context): Draft {
  let state = start;
  const made: RoomEvent[] = [];
  return {
    add: (events) => {
      for (const event of events) {
        made.push(event);
        state = evolveRoom(registry, state, { rev: state.rev + 1, at: ctx.now, by: ctx.actor.key, commandId: '', event });
      }
    },
    state: () => state,
    events: () => made,
  };
}
