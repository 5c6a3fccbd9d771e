import type { RoomFacts, TextId } from '../../kernel/activity.ts';
import { FEWEST_FOR_COUNTS } from '../../kernel/summary/fewest.ts';
import type { Cell, Table } from '../../kernel/summary/tables.ts';
import { MERGES, type CommunityDefinitionState, type GroupWork } from './model.ts';
import { originsOf } from './origins.ts';
import { draftIdOf, finalVersion, hiddenRevision, hiddenWording, numberOf } from './texts.ts';

/** The room's own words, and every text they came through (CD10), so that where they came from can still be shown. Hidden ones go. */
export function lasting(state: CommunityDefinitionState, room: RoomFacts): ReadonlySet<TextId> {
  const final = finalVersion(state);
  if (!final || room.hidden.has(final.id)) return new Set();
  const lines = [...state.lines.values()].filter((line) => hiddenWording(line, room) !== null).map(({ id }) => id);
  const drafts = new Set([...room.hidden].map(draftIdOf));
  const isHidden = (id: TextId): boolean => lines.includes(id) || (draftIdOf(id) !== '' && drafts.has(draftIdOf(id)));
  return new Set([final.id, ...[...originsOf(state, room).texts].filter((id) => !isHidden(id))]);
}

/** `answers`: people's lines, wishes and suggested changes, unnamed. `items`: the groups' texts as they stood last, then the room's versions; of few people not which are which: two groups are four people (AS6). */
export function tables(state: CommunityDefinitionState, room: RoomFacts): readonly Table[] {
  const items = [...MERGES.flatMap((key) => [...(state.work.get(key) ?? [])].flatMap(([group, work]) => textRows(state, key, group, work, room))), ...versionRows(state, room)];
  const few = room.people.length < FEWEST_FOR_COUNTS;
  return [
    { id: 'answers', columns: ['kind', 'text', 'late'], rows: answerRows(state, room) },
    { id: 'items', columns: ['stage', 'pass', 'group', 'text', 'shown', 'sent'], rows: few ? items.map(([, , , text = null, shown = null]) => [null, null, null, text, shown, null]) : items },
  ];
}

/** Sorted by their chance ids, which say nothing about whose they are (K10). */
function answerRows(state: CommunityDefinitionState, room: RoomFacts): readonly (readonly Cell[])[] {
  const lines = [...state.lines.values()].filter((line) => hiddenWording(line, room) === null).map(({ id, text, late }) => ({ id, kind: 'line', text, late }));
  const wishes = state.wishes.map(({ id, kind, text }) => ({ id, kind, text, late: false }));
  const changes = [...state.ratings.values()].flatMap((rating) => (rating.shown ? rating.changes : [])).map(({ id, text }) => ({ id, kind: 'change', text, late: false }));
  return [lines, wishes, changes].flatMap((list) => list.filter(({ id, text }) => text !== null && !room.hidden.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ kind, text, late }) => [kind, text, late]));
}

function textRows(state: CommunityDefinitionState, key: string, group: number, work: GroupWork, room: RoomFacts): readonly (readonly Cell[])[] {
  const [stage = '', pass = '1'] = key.split('/');
  const sent = work.sending.kind === 'sent' ? work.sending.how : null;
  return work.drafts.filter((draft) => draft.text !== null && draft.text !== '' && hiddenRevision(draft, room) === null).map((draft) => [stage, Number(pass), group, draft.text, state.revealed.some((id) => draftIdOf(id) === draft.id), sent]);
}

function versionRows(state: CommunityDefinitionState, room: RoomFacts): readonly (readonly Cell[])[] {
  return state.versions.filter(({ id, text }) => text !== null && !room.hidden.has(id)).map((version) => ['drafting', numberOf(state, version), null, version.text, version.shown, null]);
}
