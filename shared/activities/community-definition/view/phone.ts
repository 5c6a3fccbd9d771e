import type { ParticipantId, RoomFacts } from '../../../kernel/activity.ts';
import { entryOf, newRating } from '../../../parts/agreement.ts';
import { phoneRating } from '../../../parts/agreement-view.ts';
import { MARKS, standingMarks } from '../decide/marks.ts';
import { holdsPen, penFreeAt } from '../decide/pen.ts';
import { linesOfText } from '../lines.ts';
import type { CommunityDefinitionState, Draft, MergeKey } from '../model.ts';
import { livedOn, originsOf } from '../origins.ts';
import { finalVersion, galleryTexts, groupsOfPerson, hiddenRevision, hiddenWording, isHidden, lastGroupOf, mergeKeyOf, revisionId, workAt } from '../texts.ts';
import type { CommunityDefinitionPhoneView, DraftView, OwnOrigins, PhoneClosing, PhoneGallery, PhoneMerge } from '../views.ts';
import { deskOf, finalView, marksLeft, ratedBefore, sourceViews, stageOf, wishLines } from './parts.ts';

/** One person's phone: own words, those of the own group, and what everybody may see; who else did what never (K10). */
export function viewPhone(state: CommunityDefinitionState, id: ParticipantId, room: RoomFacts): CommunityDefinitionPhoneView {
  const stage = stageOf(room);
  const { pass } = room.step;
  switch (stage) {
    case 'solo': {
      const line = state.lines.get(id);
      const hidden = line !== undefined && hiddenWording(line, room) !== null;
      return { face: 'phone', stage, prompt: state.config.prompt, line: line ? { id: line.id, text: hidden ? null : line.text, hidden } : null, skipped: state.skipped.has(id) };
    }
    case 'pairs': case 'groups': return phoneMerge(state, stage, id, room);
    case 'gallery': return phoneGallery(state, id, room);
    case 'drafting': {
      const final = finalVersion(state);
      const desk = state.drafters.has(id) ? deskOf(state, room, false) : null;
      return { face: 'phone', stage, pass, version: finalView(state, room), mine: wishLines(state, final, room, id, false), desk };
    }
    case 'agreement': {
      const rating = state.ratings.get(pass) ?? newRating();
      return { face: 'phone', stage, pass, version: finalView(state, room), rating: phoneRating(rating, id, room), earlier: ratedBefore(state, pass).includes(entryOf(rating, id, room)) };
    }
    case 'closing': return phoneClosing(state, id, room);
  }
}

function phoneMerge(state: CommunityDefinitionState, stage: 'pairs' | 'groups', id: ParticipantId, room: RoomFacts): PhoneMerge {
  const key = mergeKeyOf(room.step);
  const group = room.groupOf(id)?.number ?? null;
  const work = key && group !== null ? workAt(state, key, group) : undefined;
  const none: PhoneMerge = { face: 'phone', stage, pass: room.step.pass, prompt: state.config.prompt, group, drafts: [], sending: { kind: 'writing' }, sources: [] };
  if (!work || !key || group === null) return none;
  return { ...none, drafts: work.drafts.map((draft) => draftView(draft, group, id, room)), sending: work.sending, sources: sourceViews(state, key, group, room, false) };
}

function draftView(draft: Draft, group: number, id: ParticipantId, room: RoomFacts): DraftView {
  const hidden = hiddenRevision(draft, room) !== null;
  return {
    id: revisionId(draft), text: hidden ? null : draft.text, hidden, version: draft.version, pen: draft.pen, youHold: holdsPen(draft, id, room),
    penFreeAt: penFreeAt(draft, group, room), asks: draft.asks,
  };
}

function phoneGallery(state: CommunityDefinitionState, id: ParticipantId, room: RoomFacts): PhoneGallery {
  const own = lastGroupOf(state, room, id);
  const marks = standingMarks(state, id, room);
  const texts = galleryTexts(state, room).map((handed) => {
    const hidden = isHidden(handed, room);
    const group = handed.place?.group ?? null;
    const ours = handed.person === id || (own !== null && own.group === group && own.key === handed.place?.key);
    return { id: handed.id, text: hidden ? null : handed.text, hidden, group, ours, split: handed.split, lines: hidden ? [] : linesOfText(handed.of, room.language), mine: marks.filter(({ text }) => text === handed.id).map(({ span }) => span) };
  });
  return { face: 'phone', stage: 'gallery', texts, left: marksLeft(state, id, room, MARKS) };
}

function phoneClosing(state: CommunityDefinitionState, id: ParticipantId, room: RoomFacts): PhoneClosing {
  const final = finalVersion(state);
  const mine = (state.selves.get(id) ?? []).filter(({ text }) => text === final?.id).map(({ span }) => span);
  return {
    face: 'phone',
    stage: 'closing',
    final: finalView(state, room),
    ending: state.ending?.how ?? null,
    people: room.people.length,
    mine,
    origins: ownOrigins(state, id, room),
  };
}

/** Where the words of one person went, as they may read it (CD10). */
export function ownOrigins(state: CommunityDefinitionState, id: ParticipantId, room: RoomFacts): OwnOrigins {
  const final = finalVersion(state);
  const line = state.lines.get(id);
  const hidden = line !== undefined && hiddenWording(line, room) !== null;
  const made = groupsOfPerson(state, room, id).flatMap(({ key, group }) =>
    madeTexts(state, key, group, room).map((text) => ({ stage: key === 'pairs/1' ? 'pairs' : 'groups', group, text }) as const));
  return { line: hidden ? null : (line?.text ?? null), lived: final && room.hidden.has(final.id) ? [] : livedOn(originsOf(state, room), line), made };
}

/** What a group wrote, both texts of a split (CD4), as its people may read it again; null: hidden or removed. */
function madeTexts(state: CommunityDefinitionState, key: MergeKey, group: number, room: RoomFacts): readonly (string | null)[] {
  const drafts = workAt(state, key, group)?.drafts.filter(({ text }) => text !== '') ?? [];
  return drafts.map((draft) => (hiddenRevision(draft, room) === null ? draft.text : null));
}
