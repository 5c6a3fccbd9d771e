import type { RoomFacts } from '../../../kernel/activity.ts';
import { newRating } from '../../../parts/agreement.ts';
import { screenRating } from '../../../parts/agreement-view.ts';
import { changedSpans } from '../../../parts/lineage/changes.ts';
import type { CommunityDefinitionState } from '../model.ts';
import { reveals } from '../moves.ts';
import { originsOf } from '../origins.ts';
import { finalVersion, numberOf } from '../texts.ts';
import type { CommunityDefinitionScreenView } from '../views.ts';
import { glowOf, stageOf } from './parts.ts';

/** The wall: nothing typed before the host shows it, never who (K10). */
export function viewScreen(state: CommunityDefinitionState, room: RoomFacts): CommunityDefinitionScreenView {
  const stage = stageOf(room);
  const { pass } = room.step;
  const { prompt } = state.config;
  switch (stage) {
    case 'solo': return { face: 'screen', stage, prompt };
    case 'pairs': case 'groups': return { face: 'screen', stage, pass, prompt };
    case 'gallery': {
      const { shown, ahead } = reveals(state, room);
      const texts = shown.map((handed) => ({ id: handed.id, group: handed.place?.group ?? null, text: handed.text ?? '', glow: glowOf(state.marks.values(), handed.id) }));
      return { face: 'screen', stage, texts, fresh: Math.min(shown.length, Math.ceil((shown.length + ahead.length) / 8)), of: shown.length + ahead.length };
    }
    case 'drafting': return { face: 'screen', stage, pass, prompt, version: shownVersion(state, room) };
    case 'agreement': return { face: 'screen', stage, pass, text: wallText(state, room), rating: screenRating(state.ratings.get(pass) ?? newRating(), room) };
    case 'closing': {
      const text = wallText(state, room);
      const final = finalVersion(state);
      const origins = originsOf(state, room);
      const common = { face: 'screen', stage, page: state.page, text, ending: state.ending?.how ?? null, people: room.people.length } as const;
      if (text === null || !final) return { ...common, glow: [], origins: [], flow: { columns: [], links: [], fresh: 0 } };
      return { ...common, glow: glowOf(state.selves.values(), final.id), origins: origins.runs, flow: origins.flow };
    }
  }
}

function wallText(state: CommunityDefinitionState, room: RoomFacts): string | null {
  const final = finalVersion(state);
  return final && !room.hidden.has(final.id) ? final.text : null;
}

function shownVersion(state: CommunityDefinitionState, room: RoomFacts): Extract<CommunityDefinitionScreenView, { stage: 'drafting' }>['version'] {
  const final = finalVersion(state);
  const text = wallText(state, room);
  if (!final || text === null) return null;
  const before = state.versions.slice(0, state.versions.indexOf(final)).findLast(({ shown }) => shown)?.text ?? null;
  return { number: numberOf(state, final), text, changed: before === null ? [] : changedSpans(before, text, room.language) };
}
