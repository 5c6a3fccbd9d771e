import type { RoomFacts } from '../../../kernel/activity.ts';
import { SLOTS, type AnswererId, type AskState } from '../model.ts';
import { slotText } from '../narrative.ts';
import { answerOf, cardOf, sheetKey } from '../sheets.ts';
import type { Sheet, SlotView } from '../views.ts';

/** All questions of one who answers, for those who may read them; a hidden answer comes without its words (K10). */
export function sheetOf(state: AskState, of: AnswererId, room: RoomFacts, forHost = false): Sheet {
  return {
    of,
    lines: state.config.questions.map((_, question) => {
      const answer = answerOf(state, of, question);
      const card = answer && cardOf(state, answer.id);
      const hidden = answer !== undefined && (room.hidden.has(answer.id) || (card !== undefined && room.hidden.has(card.id)));
      return { question, id: answer?.id ?? null, text: answer && (forHost || !hidden) ? answer.text : null, hidden, skipped: state.skipped.has(sheetKey(of, question)) };
    }),
    consent: state.consent.has(of),
  };
}

/** The narrative's five parts; without words where one is hidden. */
export function slotsOf(state: AskState, room: RoomFacts, forHost = false): readonly SlotView[] {
  return SLOTS.map((slot) => {
    const filled = state.slots.get(slot);
    const hidden = filled !== undefined && room.hidden.has(filled.id);
    return { slot, id: filled?.id ?? null, text: filled && (forHost || !hidden) ? slotText(state, filled, room) : null };
  });
}
