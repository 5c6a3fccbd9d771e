import type { RoomFacts } from '../../../kernel/activity.ts';
import { isSpokenFor } from '../../../kernel/spoken-for.ts';
import { newRating } from '../../../parts/agreement.ts';
import { consoleRating } from '../../../parts/agreement-view.ts';
import { awaited } from '../../../parts/awaited.ts';
import { changedSpans } from '../../../parts/lineage/changes.ts';
import { livingGroups, spokenFor, withPhone } from '../../../parts/people.ts';
import { MARKS } from '../decide/marks.ts';
import { linesOfText } from '../lines.ts';
import type { CommunityDefinitionState } from '../model.ts';
import { originsOf } from '../origins.ts';
import { finalVersion, galleryTexts, hiddenRevision, hiddenWording, isHidden, mergeKeyOf, revisionId, workAt } from '../texts.ts';
import type { CommunityDefinitionConsoleView, ConsoleDrafting, ConsoleGallery, ConsoleMerge, ConsoleSolo, ConsoleWork } from '../views-console.ts';
import { deskOf, finalView, glowOf, marksLeft, ratedBefore, sourceViews, stageOf, versionView } from './parts.ts';

/** The host's view: every text; never who marked, wished or rated what (CD6, CD7, K10). */
export function viewConsole(state: CommunityDefinitionState, room: RoomFacts, authority: 'host' | 'helper'): CommunityDefinitionConsoleView {
  const stage = stageOf(room);
  const { pass } = room.step;
  const ending = state.ending?.how ?? null;
  switch (stage) {
    case 'solo': return consoleSolo(state, room);
    case 'pairs': case 'groups': return consoleMerge(state, stage, room);
    case 'gallery': return consoleGallery(state, room);
    case 'drafting': return consoleDrafting(state, room, authority);
    case 'agreement': return { face: 'console', stage, pass, version: finalView(state, room, true), rating: consoleRating(state.ratings.get(pass) ?? newRating(), room), earlier: ratedBefore(state, pass).length, ending };
    case 'closing': {
      const final = finalVersion(state);
      const { runs, flow } = originsOf(state, room);
      return {
        face: 'console', stage, page: state.page, final: finalView(state, room, true), ending, people: room.people.length,
        glow: final ? glowOf(state.selves.values(), final.id) : [], origins: runs, flow, mayEnd: !state.config.agreement,
      };
    }
  }
}

function consoleSolo(state: CommunityDefinitionState, room: RoomFacts): ConsoleSolo {
  return {
    face: 'console',
    stage: 'solo',
    prompt: state.config.prompt,
    lines: [...state.lines].map(([person, line]) => ({ id: hiddenWording(line, room) ?? line.id, text: line.text, hidden: hiddenWording(line, room) !== null, late: line.late, person })),
    skipped: state.skipped.size,
    waiting: awaited((id) => state.lines.has(id) || state.skipped.has(id), room).waiting,
    writeFor: spokenFor(room).filter(({ id }) => !state.lines.has(id)).map(({ id }) => id),
  };
}

function consoleMerge(state: CommunityDefinitionState, stage: 'pairs' | 'groups', room: RoomFacts): ConsoleMerge {
  const key = mergeKeyOf(room.step);
  const groups = livingGroups(room);
  const rows = groups.flatMap(({ number, people }): readonly ConsoleWork[] => {
    const work = key && workAt(state, key, number);
    if (!work) return [];
    const noPhone = withPhone(room, people).length === 0;
    const others = groups.filter((group) => group.number !== number).toSorted((a, b) => a.people.length - b.people.length);
    return [{
      group: number,
      size: people.length,
      drafts: work.drafts.map((draft) => ({ id: hiddenRevision(draft, room) ?? revisionId(draft), text: draft.text, hidden: hiddenRevision(draft, room) !== null, late: draft.late, version: draft.version, pen: draft.pen })),
      sending: work.sending,
      noPhone,
      speaker: people.find(isSpokenFor)?.id ?? null,
      sources: sourceViews(state, key, number, room, true),
      mergeInto: people.length === 1 ? (others[0]?.number ?? null) : null,
    }];
  });
  return { face: 'console', stage, pass: room.step.pass, prompt: state.config.prompt, rows };
}

function consoleGallery(state: CommunityDefinitionState, room: RoomFacts): ConsoleGallery {
  const texts = galleryTexts(state, room).map((handed) => {
    const glow = glowOf(state.marks.values(), handed.id);
    const hiddenAs = 'pen' in handed.of ? hiddenRevision(handed.of, room) : null;
    return {
      id: hiddenAs ?? handed.id, text: handed.text, hidden: isHidden(handed, room), late: handed.late, group: handed.place?.group ?? null, split: handed.split,
      marks: glow.reduce((sum, { count }) => sum + count, 0), revealed: state.revealed.includes(handed.id), lines: linesOfText(handed.of, room.language), glow,
    };
  });
  return { face: 'console', stage: 'gallery', texts, tapFor: spokenFor(room).map(({ id }) => ({ person: id, left: marksLeft(state, id, room, MARKS) })) };
}

function consoleDrafting(state: CommunityDefinitionState, room: RoomFacts, authority: 'host' | 'helper'): ConsoleDrafting {
  const versions = state.versions.flatMap((version, index) => {
    const view = versionView(state, version, room, true);
    const before = state.versions[index - 1]?.text ?? null;
    return view ? [{ ...view, shown: version.shown, byHost: version.by === null, changed: before === null || version.text === null ? [] : changedSpans(before, version.text, room.language) }] : [];
  });
  return {
    face: 'console', stage: 'drafting', pass: room.step.pass, desk: deskOf(state, room, true), versions,
    drafters: [...state.drafters], mayName: authority === 'host' && state.config.drafters === 'named',
  };
}
