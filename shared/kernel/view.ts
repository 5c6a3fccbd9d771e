import type { Registry, SeatId } from './activity.ts';
import type { RoomState } from './model.ts';
import { withTakeHome } from './take-home.ts';
import { viewConsole } from './view-console.ts';
import { mineOf, phoneRoom, seatView } from './view-phone.ts';
import { activityView, screenRoom } from './view-screen.ts';
import type { RoomFace } from './views.ts';

export type RoomViewer =
  | { readonly face: 'screen' }
  | { readonly face: 'console'; readonly authority: 'host' | 'helper'; readonly key: string; readonly seat: SeatId | null }
  | { readonly face: 'phone'; readonly seat: SeatId };

/** What one viewer may see, built from nothing (architecture, point 6). A phone's `room` is one object per state for all phones. */
export function viewRoom(registry: Registry, state: RoomState, viewer: RoomViewer): RoomFace {
  return withTakeHome(registry, state, faceOf(registry, state, viewer));
}

function faceOf(registry: Registry, state: RoomState, viewer: RoomViewer): RoomFace {
  switch (viewer.face) {
    case 'screen':
      return { face: 'screen', room: screenRoom(registry, state), view: activityView(registry, state, { face: 'screen' }) };
    case 'phone':
      return { face: 'phone', room: phoneRoom(registry, state), seat: seatView(state, viewer.seat), mine: mineOf(registry, state, viewer.seat) };
    case 'console': {
      const room = viewConsole(registry, state, viewer);
      const view = activityView(registry, state, { face: 'console', authority: viewer.authority });
      if (viewer.seat === null) return { face: 'console', room, view };
      return { face: 'console', room, view, seat: seatView(state, viewer.seat), mine: mineOf(registry, state, viewer.seat) };
    }
  }
}
