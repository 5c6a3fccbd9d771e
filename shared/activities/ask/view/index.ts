import type { RoomFacts, Viewer } from '../../../kernel/activity.ts';
import { STAGES, type AskStage, type AskState } from '../model.ts';
import type { AskConsoleView } from '../views-console.ts';
import type { AskPhoneView, AskScreenView } from '../views.ts';
import { viewConsole } from './console.ts';
import { viewPhone } from './phone.ts';
import { viewScreen } from './screen.ts';

export type AskView = AskPhoneView | AskScreenView | AskConsoleView;

/** What one viewer may see of the current stage. */
export function view(state: AskState, viewer: Viewer, room: RoomFacts): AskView {
  const stage: AskStage = STAGES.find((one) => one === room.step.stage) ?? 'asking';
  switch (viewer.face) {
    case 'phone': return viewPhone(state, stage, viewer.id, room);
    case 'screen': return viewScreen(state, stage, room);
    case 'console': return viewConsole(state, stage, room);
  }
}
