import type { ParticipantId } from '../../kernel/activity.ts';
import type { Step } from '../../kernel/step.ts';
import { evolveRating, newRating } from '../../parts/agreement.ts';
import type { CommunityDefinitionEvent } from './events.ts';
import { evolveWork } from './evolve-work.ts';
import type { CommunityDefinitionState, Mark } from './model.ts';
import { finalVersion } from './texts.ts';

export function evolve(state: CommunityDefinitionState, event: CommunityDefinitionEvent, step: Step): CommunityDefinitionState {
  switch (event.type) {
    case 'lineWritten': {
      const { id, person, text, late } = event;
      const before = state.lines.get(person) ?? null;
      return { ...state, lines: new Map(state.lines).set(person, { id, earlier: before ? [...before.earlier, before.id] : [], text, late, before: before && { ...before, before: null } }), skipped: withMember(state.skipped, person, false) };
    }
    case 'lineTakenBack': {
      const lines = new Map(state.lines);
      const before = lines.get(event.person)?.before;
      if (before) lines.set(event.person, before);
      else lines.delete(event.person);
      return { ...state, lines };
    }
    case 'lineSkipped': {
      const lines = new Map(state.lines);
      lines.delete(event.person);
      return { ...state, lines, skipped: withMember(state.skipped, event.person, true) };
    }
    case 'workOpened': case 'penGiven': case 'penAsked': case 'textRevised': case 'textTakenBack': case 'textAgreed': case 'waitCalled': case 'textSent':
    case 'textReopened': case 'textSplit': case 'splitEnded': case 'workJoined': case 'workParted':
      return evolveWork(state, event, step);
    case 'textsRevealed': {
      const others = state.revealed.filter((id) => !event.texts.includes(id));
      return { ...state, revealed: event.shown ? [...others, ...event.texts] : others };
    }
    case 'lineMarked':
      return { ...state, marks: withMark(state.marks, event.person, event, event.on) };
    case 'selfSeen':
      return { ...state, selves: withMark(state.selves, event.person, event, event.on) };
    case 'drafterNamed':
      return { ...state, drafters: withMember(state.drafters, event.person, event.on) };
    case 'versionSaved':
      return { ...state, versions: [...state.versions, { id: event.id, text: event.text, by: event.by, shown: false }] };
    case 'versionShown':
      return { ...state, versions: state.versions.map((version) => (version.id === event.id ? { ...version, shown: event.shown } : version)) };
    case 'wishSent': {
      const { id, kind, text, person, about } = event;
      return { ...state, wishes: [...state.wishes, { id, kind, text, person, version: about?.version ?? null, span: about?.span ?? null }] };
    }
    case 'wishWithdrawn':
      return { ...state, wishes: state.wishes.filter(({ id }) => id !== event.id) };
    case 'endingChosen':
      return { ...state, ending: event.how && { how: event.how, pass: step.stage === 'agreement' ? step.pass : (state.ending?.pass ?? 0) } };
    case 'pageTurned':
      return { ...state, page: event.page };
    case 'rated': case 'changeSuggested': case 'changeWithdrawn': case 'ratingsShown': {
      const ratings = new Map(state.ratings).set(step.pass, evolveRating(state.ratings.get(step.pass) ?? newRating(), event));
      if (event.type !== 'rated') return { ...state, ratings };
      const on = new Map(state.ratedOn.get(step.pass)).set(event.person, finalVersion(state)?.id ?? null);
      return { ...state, ratings, ratedOn: new Map(state.ratedOn).set(step.pass, on) };
    }
  }
}

function withMember(set: ReadonlySet<ParticipantId>, person: ParticipantId, on: boolean): ReadonlySet<ParticipantId> {
  if (set.has(person) === on) return set;
  const others = [...set].filter((id) => id !== person);
  return new Set(on ? [...others, person] : others);
}

export const sameMark = (a: Mark, b: Mark): boolean => a.text === b.text && a.span.start === b.span.start && a.span.end === b.span.end;

function withMark(marks: ReadonlyMap<ParticipantId, readonly Mark[]>, person: ParticipantId, { text, span }: Mark, on: boolean): ReadonlyMap<ParticipantId, readonly Mark[]> {
  const others = (marks.get(person) ?? []).filter((mark) => !sameMark(mark, { text, span }));
  return new Map(marks).set(person, on ? [...others, { text, span }] : others);
}
