import type { RoomFacts, Viewer } from '../../../kernel/activity.ts';
import { STAGES, type CommonGroundStage, type CommonGroundState } from '../model.ts';
import type { CommonGroundView } from '../views.ts';
import { consoleDebrief, consoleRace, consoleReveal } from './console.ts';
import { phoneDebrief, phoneRace, phoneReveal } from './phone.ts';
import { screenDebrief, screenRace, screenReveal } from './screen.ts';

/** What one viewer may see of the current stage. */
export function view(state: CommonGroundState, viewer: Viewer, room: RoomFacts): CommonGroundView {
  const stage: CommonGroundStage = STAGES.find((one) => one === room.step.stage) ?? 'brief';
  const { target, groupSize, bannedKinds, addBy } = state.config;
  const brief = { stage: 'brief', target, groupSize, bannedKinds, addBy } as const;
  switch (viewer.face) {
    case 'phone':
      switch (stage) {
        case 'brief': return { face: 'phone', ...brief };
        case 'race': return phoneRace(state, viewer.id, room);
        case 'reveal': return phoneReveal(state, viewer.id, room);
        case 'debrief': return phoneDebrief(state, viewer.id, room);
      }
    case 'screen':
      switch (stage) {
        case 'brief': return { face: 'screen', ...brief };
        case 'race': return screenRace(state, room);
        case 'reveal': return screenReveal(state, room);
        case 'debrief': return screenDebrief(state, room);
      }
    case 'console':
      switch (stage) {
        case 'brief': return { face: 'console', ...brief };
        case 'race': return consoleRace(state, room);
        case 'reveal': return consoleReveal(state, room);
        case 'debrief': return consoleDebrief(state, room);
      }
  }
}
