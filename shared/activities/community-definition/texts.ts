import type { ParticipantId, RoomFacts, TextId } from '../../kernel/activity.ts';
import type { Step } from '../../kernel/step.ts';
import { MERGES, type CommunityDefinitionState, type Draft, type GroupWork, type Line, type MergeKey, type Version } from './model.ts';

/** A text on its way from people to the room, as the next stage gets it. `of`: the line or draft it is the words of. */
export type Handed = {
  readonly id: TextId;
  readonly text: string | null;
  readonly late: boolean;
  readonly of: Line | Draft;
  /** Where a group wrote it; null: a person's own line. */
  readonly place: { readonly key: MergeKey; readonly group: number } | null;
  readonly person: ParticipantId | null;
  /** One of two texts of a group that could not agree (CD4). */
  readonly split: boolean;
  /** It came when another group joined this one. */
  readonly joined: boolean;
};

/** The newest revision's id. */
export const revisionId = (draft: Draft): TextId => `${draft.id}.${draft.version}`;
/** The draft a revision's id names; '' when it is no revision's. */
export const draftIdOf = (id: TextId): TextId => id.slice(0, Math.max(0, id.lastIndexOf('.')));

/** The stage's texts; null outside group stages. */
export function mergeKeyOf(step: Step): MergeKey | null {
  return MERGES.find((key) => key === `${step.stage}/${step.pass}`) ?? null;
}

function stepOf(room: RoomFacts, key: MergeKey): Step {
  const [stage = '', pass = '1'] = key.split('/');
  return { run: room.step.run, stage, pass: Number(pass) };
}

export function workAt(state: CommunityDefinitionState, key: MergeKey, group: number): GroupWork | undefined {
  return state.work.get(key)?.get(group);
}

/** Hiding any revision hides the text, so that the next one does not bring it back (K10): the hidden id, or null. */
export function hiddenRevision(draft: Draft, room: RoomFacts): TextId | null {
  for (const id of room.hidden) if (draftIdOf(id) === draft.id) return id;
  return null;
}

/** Hiding a wording hides the line, so that the next one does not bring it back (K10): the hidden id, or null. */
export function hiddenWording(line: Line, room: RoomFacts): TextId | null {
  if (room.hidden.size === 0) return null;
  return [line.id, ...line.earlier].find((id) => room.hidden.has(id)) ?? null;
}

export function isHidden(handed: Handed, room: RoomFacts): boolean {
  return ('pen' in handed.of ? hiddenRevision(handed.of, room) : hiddenWording(handed.of, room)) !== null;
}

const written = (work: GroupWork): readonly Draft[] => work.drafts.filter((draft) => draft.text !== '');

/** What a group hands on: its text, both of two, or what it was handed when it wrote nothing (CD5). Nothing once it joined another. */
export function handedOn(state: CommunityDefinitionState, room: RoomFacts, key: MergeKey, group: number): readonly Handed[] {
  const work = workAt(state, key, group);
  if (!work || work.joinedTo !== null) return [];
  return ownTexts(work, key, group) ?? sourcesOf(state, room, key, group);
}

function ownTexts(work: GroupWork, key: MergeKey, group: number): readonly Handed[] | null {
  const drafts = written(work);
  if (drafts.length === 0) return null;
  return drafts.map((draft) => ({
    id: revisionId(draft), text: draft.text, late: draft.late, of: draft, place: { key, group }, person: null, split: drafts.length > 1, joined: false,
  }));
}

/** The texts a group merges (CD2): its people's lines in pairs, the texts handed on to it later; what joined groups had written too. */
export function sourcesOf(state: CommunityDefinitionState, room: RoomFacts, key: MergeKey, group: number): readonly Handed[] {
  const handed = (workAt(state, key, group)?.sources ?? []).flatMap((source): readonly Handed[] => {
    if (!source.joined) return handedOn(state, room, source.key, source.group);
    const work = workAt(state, source.key, source.group);
    return ((work && ownTexts(work, source.key, source.group)) ?? []).map((text) => ({ ...text, joined: true }));
  });
  if (key !== 'pairs/1') return handed;
  const members = room.groupsOf(stepOf(room, key)).find((one) => one.number === group)?.members ?? [];
  return [...members.flatMap((person) => lineOf(state, person)), ...handed];
}

function lineOf(state: CommunityDefinitionState, person: ParticipantId): readonly Handed[] {
  const line = state.lines.get(person);
  return line ? [{ id: line.id, text: line.text, late: line.late, of: line, place: null, person, split: false, joined: false }] : [];
}

/** The last stage in which groups have begun to write; null: none, people's lines go straight to the room. */
export function lastMerge(state: CommunityDefinitionState): MergeKey | null {
  return MERGES.findLast((key) => (state.work.get(key)?.size ?? 0) > 0) ?? null;
}

const galleries = new WeakMap<RoomFacts, readonly Handed[]>();

/** All texts the room writes from: those of the last group stage by group number, else everybody's lines. */
export function galleryTexts(state: CommunityDefinitionState, room: RoomFacts): readonly Handed[] {
  const known = galleries.get(room);
  if (known) return known;
  const key = lastMerge(state);
  const texts = key === null
    ? [...state.lines.keys()].flatMap((person) => lineOf(state, person))
    : [...(state.work.get(key)?.keys() ?? [])].toSorted((a, b) => a - b).flatMap((group) => handedOn(state, room, key, group));
  const standing = texts.filter(({ text }) => text !== null);
  galleries.set(room, standing);
  return standing;
}

/** The group a person wrote with last; null before and without group stages. */
export function lastGroupOf(state: CommunityDefinitionState, room: RoomFacts, person: ParticipantId): { readonly key: MergeKey; readonly group: number } | null {
  const key = lastMerge(state);
  const group = key && room.groupsOf(stepOf(room, key)).find((one) => one.members.includes(person));
  return key && group ? { key, group: group.number } : null;
}

/** All groups a person wrote with, pair first. */
export function groupsOfPerson(state: CommunityDefinitionState, room: RoomFacts, person: ParticipantId): readonly { readonly key: MergeKey; readonly group: number }[] {
  return MERGES.flatMap((key) => {
    if (!state.work.has(key)) return [];
    const group = room.groupsOf(stepOf(room, key)).find((one) => one.members.includes(person));
    return group ? [{ key, group: group.number }] : [];
  });
}

export const newestVersion = (state: CommunityDefinitionState): Version | null => state.versions.at(-1) ?? null;

/** The room's text: the newest version it may see (CD6). */
export function finalVersion(state: CommunityDefinitionState): Version | null {
  return state.versions.findLast((version) => version.shown) ?? null;
}

/** A version's number, from 1, as people call it. */
export const numberOf = (state: CommunityDefinitionState, version: Version): number => state.versions.indexOf(version) + 1;
