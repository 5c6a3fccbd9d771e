import type { Step } from '../../kernel/step.ts';
import type { CommunityDefinitionEvent } from './events.ts';
import type { CommunityDefinitionState, Draft, GroupWork, MergeKey, Source } from './model.ts';
import { mergeKeyOf } from './texts.ts';

type WorkEvent = Extract<
  CommunityDefinitionEvent,
  { type: 'workOpened' | 'penGiven' | 'penAsked' | 'textRevised' | 'textTakenBack' | 'textAgreed' | 'waitCalled' | 'textSent' | 'textReopened' | 'textSplit' | 'splitEnded' | 'workJoined' | 'workParted' }
>;

const newDraft = (id: string, pen: string | null, at: number): Draft => ({ id, version: 0, text: '', before: '', late: false, pen, penUsed: at, asks: null });

/** What happens to the work of one group, in the stage of the event's step. */
export function evolveWork(state: CommunityDefinitionState, event: WorkEvent, step: Step): CommunityDefinitionState {
  const key = mergeKeyOf(step);
  if (key === null) return state;
  switch (event.type) {
    case 'workOpened': {
      const work: GroupWork = { drafts: [newDraft(event.id, null, 0)], sending: { kind: 'writing' }, sources: event.sources, joinedTo: null };
      return placed(withWork(state, key, event.group, () => work), event.id, key, event.group);
    }
    case 'textSplit':
      return placed(withWork(state, key, event.group, (work) => splitWork(work, event)), event.id, key, event.group);
    case 'workJoined':
      return joinWork(state, key, event.from, event.into);
    case 'workParted':
      return partWork(state, key, event.from, event.into);
    case 'penGiven': case 'penAsked': case 'textRevised': case 'textTakenBack': case 'textAgreed': case 'waitCalled': case 'textSent': case 'textReopened': case 'splitEnded':
      return withWork(state, key, event.group, (work) => changedWork(work, event));
  }
}

function changedWork(work: GroupWork, event: Exclude<WorkEvent, { type: 'workOpened' | 'textSplit' | 'workJoined' | 'workParted' }>): GroupWork {
  switch (event.type) {
    case 'penGiven':
      return withDraft(work, event.draft, (draft) => ({ ...draft, pen: event.to, penUsed: event.at, asks: null }));
    case 'penAsked':
      return withDraft(work, event.draft, (draft) => ({ ...draft, asks: event.by }));
    case 'textRevised':
      return withDraft(work, event.draft, (draft) => ({ ...draft, version: event.version, text: event.text, before: draft.text, late: event.late, penUsed: event.at }));
    case 'textTakenBack':
      return withDraft(work, event.draft, (draft) => ({ ...draft, version: event.version, text: draft.before, penUsed: event.at }));
    case 'textAgreed':
      return { ...work, sending: { kind: 'agreeing', until: event.until } };
    case 'waitCalled': case 'textReopened':
      return { ...work, sending: { kind: 'writing' } };
    case 'textSent':
      return { ...work, sending: { kind: 'sent', how: event.how } };
    case 'splitEnded': {
      const [first, second] = work.drafts;
      return { ...work, drafts: [second && first.text === '' ? second : first] };
    }
  }
}

/** The one who splits writes the second text; the first is free for the others (CD4). */
function splitWork(work: GroupWork, { id, by, at }: Extract<WorkEvent, { type: 'textSplit' }>): GroupWork {
  const [first] = work.drafts;
  return { ...work, sending: { kind: 'writing' }, drafts: [first.pen === by ? { ...first, pen: null } : first, newDraft(id, by, at)] };
}

/** What `from` wrote and was handed is among `into`'s sources now; its people's lines go with the people. */
function joinWork(state: CommunityDefinitionState, key: MergeKey, from: number, into: number): CommunityDefinitionState {
  const gone = state.work.get(key)?.get(from);
  if (!gone) return state;
  const own: readonly Source[] = gone.drafts.some(({ text }) => text !== '') ? [{ key, group: from, joined: true }] : [];
  const joined = withWork(state, key, into, (work) => ({ ...work, sources: [...work.sources, ...own, ...gone.sources] }));
  return withWork(joined, key, from, (work) => ({ ...work, joinedTo: into }));
}

function partWork(state: CommunityDefinitionState, key: MergeKey, from: number, into: number): CommunityDefinitionState {
  const back = state.work.get(key)?.get(from);
  if (!back) return state;
  const took = (source: Source): boolean => (source.key === key && source.group === from) || back.sources.some((own) => own.key === source.key && own.group === source.group);
  const parted = withWork(state, key, into, (work) => ({ ...work, sources: work.sources.filter((source) => !took(source)) }));
  return withWork(parted, key, from, (work) => ({ ...work, joinedTo: null }));
}

function withDraft(work: GroupWork, index: 0 | 1, change: (draft: Draft) => Draft): GroupWork {
  const [first, second] = work.drafts;
  if (index === 0) return { ...work, drafts: second ? [change(first), second] : [change(first)] };
  return second ? { ...work, drafts: [first, change(second)] } : work;
}

/** Changes one group's work; a group without work stays without, but for a new one. */
function withWork(state: CommunityDefinitionState, key: MergeKey, group: number, change: (work: GroupWork) => GroupWork): CommunityDefinitionState {
  const stage = state.work.get(key) ?? new Map<number, GroupWork>();
  const work = stage.get(group) ?? { drafts: [newDraft('', null, 0)], sending: { kind: 'writing' }, sources: [], joinedTo: null };
  return { ...state, work: new Map(state.work).set(key, new Map(stage).set(group, change(work))) };
}

function placed(state: CommunityDefinitionState, id: string, key: MergeKey, group: number): CommunityDefinitionState {
  return { ...state, places: new Map(state.places).set(id, { key, group }) };
}
