import type { ParticipantId, RoomFacts } from '../../../kernel/activity.ts';
import { phoneRating } from '../../../parts/agreement-view.ts';
import { sameVoice } from '../../../parts/people.ts';
import { phoneQuestion } from '../../../parts/question-view.ts';
import { voiceOf } from '../decide/telling.ts';
import type { AskStage, AskState } from '../model.ts';
import { themesOfGroup } from '../moves.ts';
import { answerOfCard, isHidden, scribeOf, turnNumber, turnOrder } from '../sheets.ts';
import { promiseCard } from '../stages.ts';
import { livingThemes, nameShown, standingDots } from '../table.ts';
import type { AskPhoneView, PhoneAsking, PhoneTheming, TurnView } from '../views.ts';
import { sheetOf, slotsOf } from './sheet.ts';

/** One person's phone: own answers, those of whom they interview now, their group's share of cards without sources (AS2). */
export function viewPhone(state: AskState, stage: AskStage, id: ParticipantId, room: RoomFacts): AskPhoneView {
  const { way, questions } = state.config;
  switch (stage) {
    case 'brief': return { face: 'phone', stage, way, questions, consent: state.consent.has(id) };
    case 'asking': return phoneAsking(state, id, room);
    case 'checkback': return { face: 'phone', stage, questions, sheets: [sheetOf(state, id, room), ...conversationSheets(state, id, room)] };
    case 'theming': return phoneTheming(state, id, room);
    case 'weighing': {
      const mine = standingDots(state, voiceOf(state, id, room));
      const themes = livingThemes(state).filter(({ cards }) => cards.length > 0).map((theme) => ({ id: theme.id, name: nameShown(theme, room) }));
      return { face: 'phone', stage, themes, mine, left: Math.max(0, state.config.dots - mine.length) };
    }
    case 'narrative': return { face: 'phone', stage, slots: state.narrativeShown ? slotsOf(state, room) : [] };
    case 'ringstrue': return { face: 'phone', stage, slots: state.narrativeShown ? slotsOf(state, room) : [], rating: phoneRating(state.rating, id, room) };
    case 'promises': return { face: 'phone', stage, card: phoneQuestion(state.promises, promiseCard, id, room), slots: state.narrativeShown ? slotsOf(state, room) : [] };
  }
}

function conversationSheets(state: AskState, id: ParticipantId, room: RoomFacts): ReturnType<typeof sheetOf>[] {
  return [...state.conversations.values()].filter(({ by }) => by === id).map((one) => sheetOf(state, one.id, room)).toReversed();
}

function phoneAsking(state: AskState, id: ParticipantId, room: RoomFacts): PhoneAsking {
  const { way, questions, checkback } = state.config;
  const turn = way === 'interview' ? turnOf(state, id, room) : null;
  const own = sheetOf(state, id, room);
  const asked = turn && !sameVoice(turn.of, id, room) ? [sheetOf(state, turn.of, room)] : [];
  const sheets = { interview: asked, self: [own], field: conversationSheets(state, id, room) };
  return { face: 'phone', stage: 'asking', way, questions, checksHere: !checkback, turn, sheets: sheets[way], own: way === 'interview' ? own : null, refusals: state.refusals.get(id) ?? 0 };
}

function turnOf(state: AskState, id: ParticipantId, room: RoomFacts): TurnView | null {
  const group = room.groupOf(id)?.number;
  const turn = group === undefined ? undefined : state.turns.get(group);
  if (!turn || group === undefined) return null;
  const order = turnOrder(room, group);
  const at = order.indexOf(turn.of);
  const scribe = scribeOf(room, group, turn.of);
  const minutes = state.config.minutes.asking;
  const you = sameVoice(turn.of, id, room) ? 'asked' : scribe !== null && sameVoice(scribe, id, room) ? 'scribe' : 'listener';
  return {
    of: turn.of, you, scribe, next: order[(at + 1) % order.length] ?? null, since: turn.since, shareMs: minutes === null ? null : Math.round((minutes * 60_000) / Math.max(1, order.length)),
    number: turnNumber(order, turn), turns: order.length,
  };
}

function phoneTheming(state: AskState, id: ParticipantId, room: RoomFacts): PhoneTheming {
  const group = room.groupOf(id)?.number ?? null;
  const share = (group === null ? [] : (state.shares.get(group) ?? [])).flatMap((card) => state.cards.get(card) ?? []);
  const themes = group === null ? [] : themesOfGroup(state, group);
  return {
    face: 'phone',
    stage: 'theming',
    questions: state.config.questions,
    group,
    cards: share.map((card) => {
      const hidden = isHidden(card, room);
      const answer = answerOfCard(state, card);
      return { id: card.id, question: answer?.question ?? 0, text: hidden ? null : (answer?.text ?? null), hidden };
    }),
    themes: themes.map((theme) => ({ id: theme.id, name: nameShown(theme, room), nameId: theme.name.id, cards: theme.cards })),
    left: Math.max(0, state.config.themesPerGroup - themes.length),
  };
}
