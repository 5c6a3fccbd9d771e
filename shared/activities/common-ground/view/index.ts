import type { RoomFacts, Viewer } from '../../../kernel/activity.ts';
import { STAGES, type CommonGroundStage, type CommonGroundState } from '../model.ts';
import type { CommonGroundConsoleView } from '../views-console.ts';
import type { CommonGroundPhoneView, CommonGroundScreenView } from '../views.ts';
import { consoleDebrief, consoleRace, consoleReveal } from './console.ts';
import { phoneDebrief, phoneRace, phoneReveal } from './phone.ts';
import { screenDebrief, screenRace, screenReveal } from './screen.ts';

export type CommonGroundView = CommonGroundPhoneView | CommonGroundScreenView | CommonGroundConsoleView;

/** What one viewer may see of the current stage. */
export function view(state: CommonGroundState, viewer: Viewer, room: RoomFacts): CommonGroundView {
  const stage: CommonGroundStage = STAGES.find((one) => one === room.step.stage) ?? 'brief';
  switch (stage) {
    case 'brief': {
      const { target, groupSize, bannedKinds, addBy } = state.config;
      return { face: viewer.face, stage, target, groupSize, bannedKinds, addBy };
    }
    case 'race': return race(state, viewer, room);
    case 'reveal': return reveal(state, viewer, room);
    case 'debrief': return debrief(state, viewer, room);
  }
}

function race(state: CommonGroundState, viewer: Viewer, room: RoomFacts): CommonGroundView {
  switch (viewer.face) {
    case 'phone': return phoneRace(state, viewer.id, room);
    case 'screen': return screenRace(state, room);
    case 'console': return consoleRace(state, room);
  }
}

function reveal(state: CommonGroundState, viewer: Viewer, room: RoomFacts): CommonGroundView {
  switch (viewer.face) {
    case 'phone': return phoneReveal(state, viewer.id, room);
    case 'screen': return screenReveal(state, room);
    case 'console': return consoleReveal(state, room);
  }
}

function debrief(state: CommonGroundState, viewer: Viewer, room: RoomFacts): CommonGroundView {
  switch (viewer.face) {
    case 'phone': return phoneDebrief(state, viewer.id, room);
    case 'screen': return screenDebrief(state, room);
    case 'console': return consoleDebrief(state, room);
  }
}
