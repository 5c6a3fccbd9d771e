import type { InnerMove, Progress, RoomFacts } from '../../kernel/activity.ts';
import { livingGroups } from '../../parts/people.ts';
import { nextQuestion, questionProgress, undoQuestion } from '../../parts/question.ts';
import { pickOf } from './bigger.ts';
import type { CommonGroundEvent } from './events.ts';
import { isDone, itemAt, listAt, roundAt, standing } from './lists.ts';
import type { CommonGroundState, Item } from './model.ts';
import { sharedFinds } from './shared-finds.ts';
import { cardsOf, isWholeRoom } from './stages.ts';

/** Groups with something to show in the reveal, by number, with what they would show. */
export function toReveal(state: CommonGroundState, room: RoomFacts): readonly { readonly group: number; readonly item: Item }[] {
  return [...roundAt(state, room.step.pass).lists].toSorted(([a], [b]) => a - b).flatMap(([group, list]) => {
    const item = pickOf(state, list, room);
    return item ? [{ group, item }] : [];
  });
}

/** The items of the whole room's list, in the order they are read (CG10). */
export function toRead(state: CommonGroundState, room: RoomFacts): readonly Item[] {
  return [...roundAt(state, room.step.pass).lists.values()].flatMap((list) => standing(list)).filter((item) => item.from !== null);
}

/** Next inside a stage: read one more, reveal one more group, then what several share, then the debrief's cards. */
export function next(state: CommonGroundState, room: RoomFacts): InnerMove<CommonGroundEvent> | null {
  const { stage, pass } = room.step;
  if (stage === 'race' && isWholeRoom(state.config, pass)) {
    const items = toRead(state, room);
    const index = items.findIndex((item) => !item.read);
    const item = items[index];
    return item ? { move: 'readItem', params: { number: index + 1, of: items.length }, events: [{ type: 'itemRead', item: item.id, read: true }] } : null;
  }
  if (stage === 'reveal') {
    const round = roundAt(state, pass);
    const shown = new Set(round.revealed.map(({ group }) => group));
    const one = toReveal(state, room).find(({ group }) => !shown.has(group));
    if (one) return { move: 'revealGroup', params: { group: one.group }, events: [{ type: 'groupRevealed', group: one.group, item: one.item.id }] };
    if (!round.sharedRevealed && sharedFinds(state, pass, room).length > 0) return { move: 'revealShared', events: [{ type: 'sharedRevealed', shown: true }] };
    return null;
  }
  return stage === 'debrief' ? nextQuestion(state.questions, cardsOf(state.config)) : null;
}

/** Groups that are done of groups; people who answered the debrief's card. */
export function progress(state: CommonGroundState, room: RoomFacts): Progress | null {
  const { stage, pass } = room.step;
  if (stage === 'debrief') return questionProgress(state.questions, cardsOf(state.config), room);
  if (stage !== 'race' || isWholeRoom(state.config, pass)) return null;
  const groups = livingGroups(room);
  return { done: groups.filter(({ number }) => isDone(state, pass, listAt(state, pass, number))).length, of: groups.length, unit: 'groups' };
}

/** What takes a console's event back on today's state (K2); null: it stands. */
export function undo(state: CommonGroundState, event: CommonGroundEvent): readonly CommonGroundEvent[] | null {
  switch (event.type) {
    case 'groupRevealed': return [{ type: 'groupCovered', group: event.group }];
    case 'sharedRevealed': return [{ type: 'sharedRevealed', shown: !event.shown }];
    case 'itemFound':
    case 'itemProposed': return [{ type: 'itemWithdrawn', item: event.id }];
    case 'itemBrought': return event.asked ? [{ type: 'itemWithdrawn', item: event.id }] : null;
    case 'itemWithdrawn': return [{ type: 'itemRestored', item: event.item }];
    case 'foundTyped': return [{ type: 'foundUntyped', item: event.item }];
    case 'groupNudged': return [{ type: 'nudgeTakenBack', group: event.group }];
    case 'itemsJoined': return [{ type: 'itemsSeparated', id: event.id, items: event.items }];
    case 'itemsSeparated': return [{ type: 'itemsJoined', id: event.id, items: event.items }];
    case 'itemRead': return [{ type: 'itemRead', item: event.item, read: !event.read }];
    case 'roomAnswered': return [{ ...event, how: event.was, was: event.how }];
    case 'itemMoved': return [{ type: 'itemMoved', item: event.item, from: event.to, to: event.from }];
    case 'itemMatched': return [{ type: 'itemMatched', item: event.item, with: null }];
    case 'itemReopened': {
      const before = itemAt(state, event.item)?.formerly;
      return event.why === 'merge' && before ? [{ type: 'itemConfirmed', item: event.item, ...before }] : null;
    }
    case 'answerGiven': case 'answerWithdrawn': case 'guessGiven': case 'cardSkipped': case 'guessesShown': case 'cardTurned':
      return undoQuestion(event);
    case 'keeperDrawn': case 'listPassed': case 'listTaken': case 'answered': case 'itemConfirmed': case 'itemSetAside':
    case 'itemRestored': case 'foundUntyped': case 'favouriteChosen': case 'nudgeTakenBack': case 'groupStuck':
    case 'groupCovered':
      return null;
  }
}
