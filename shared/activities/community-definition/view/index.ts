import type { RoomFacts, Viewer } from '../../../kernel/activity.ts';
import type { CommunityDefinitionState } from '../model.ts';
import type { CommunityDefinitionConsoleView } from '../views-console.ts';
import type { CommunityDefinitionPhoneView, CommunityDefinitionScreenView } from '../views.ts';
import { viewConsole } from './console.ts';
import { viewPhone } from './phone.ts';
import { viewScreen } from './screen.ts';

export type CommunityDefinitionView = CommunityDefinitionPhoneView | CommunityDefinitionScreenView | CommunityDefinitionConsoleView;

/** What one viewer may see of the current stage. */
export function view(state: CommunityDefinitionState, viewer: Viewer, room: RoomFacts): CommunityDefinitionView {
  switch (viewer.face) {
    case 'phone': return viewPhone(state, viewer.id, room);
    case 'screen': return viewScreen(state, room);
    case 'console': return viewConsole(state, room, viewer.authority);
  }
}
