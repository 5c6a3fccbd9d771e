import type { RoomFacts } from '../../../kernel/activity.ts';
import { screenQuestion } from '../../../parts/question-view.ts';
import { heldOf } from '../bigger.ts';
import { confirmed, itemAt, listAt, listedGroups, roundAt, visibleWords } from '../lists.ts';
import type { CommonGroundState } from '../model.ts';
import { toRead, toReveal } from '../moves.ts';
import { roundPoints } from '../rounds.ts';
import { sharedFinds } from '../shared-finds.ts';
import { cardsOf, isWholeRoom, targetOf } from '../stages.ts';
import type { ScreenDebrief, ScreenRace, ScreenReveal } from '../views.ts';
import { timesShown } from './phone.ts';

/** The wall in the race: dots per group and the room's total; no texts, no ranks, no times (CG6). What is read aloud is shown. */
export function screenRace(state: CommonGroundState, room: RoomFacts): ScreenRace {
  const { pass } = room.step;
  const wholeRoom = isWholeRoom(state.config, pass);
  const rows = listedGroups(state, room).map((number) => ({ group: number, found: confirmed(listAt(state, pass, number)).length }));
  const reading = wholeRoom ? toRead(state, room).findLast((item) => item.read) : undefined;
  return {
    face: 'screen',
    stage: 'race',
    pass,
    mode: wholeRoom ? 'room' : 'groups',
    target: targetOf(state.config, pass),
    rows,
    total: rows.reduce((sum, { found }) => sum + found, 0),
    reading: reading ? { text: visibleWords(state, reading, room), standing: reading.standing } : null,
    held: heldOf(state, pass),
  };
}

/** Only what Next has revealed, one at a time. */
export function screenReveal(state: CommonGroundState, room: RoomFacts): ScreenReveal {
  const { pass } = room.step;
  const { revealed, sharedRevealed } = roundAt(state, pass);
  const last = revealed.at(-1);
  const item = last && itemAt(state, last.item);
  const showing: ScreenReveal['showing'] = sharedRevealed
    ? { kind: 'shared', lines: sharedFinds(state, pass, room).flatMap(({ items: [first], groups }) => {
        const text = first ? visibleWords(state, first, room) : null;
        return text === null ? [] : [{ text, groups: groups.length }];
      }) }
    : last ? { kind: 'group', group: last.group, text: item ? visibleWords(state, item, room) : null } : { kind: 'none' };
  return { face: 'screen', stage: 'reveal', pass, showing, shown: revealed.length, of: Math.max(revealed.length, toReveal(state, room).length) };
}

export function screenDebrief(state: CommonGroundState, room: RoomFacts): ScreenDebrief {
  const card = cardsOf(state.config)[state.questions.card];
  return { face: 'screen', stage: 'debrief', card: card ? screenQuestion(state.questions, card, room) : null, times: timesShown(state) ? roundPoints(state, room) : null };
}
