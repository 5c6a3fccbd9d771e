import type { PersonFact, RoomFacts } from '../../../kernel/activity.ts';
import { isSpokenFor } from '../../../kernel/spoken-for.ts';
import { livingGroups, livingOf } from '../../../parts/people.ts';
import { consoleQuestion } from '../../../parts/question-view.ts';
import { heldOf, isBrought, pickOf } from '../bigger.ts';
import { needsAsking } from '../decide/answers.ts';
import { hostSpeaksFor } from '../decide/items.ts';
import { confirmed, favouriteOf, isDone, isHidden, listAt, listedGroups, roundAt, standing, visibleWords, wordsOf } from '../lists.ts';
import type { CommonGroundState, Item } from '../model.ts';
import { roundPoints } from '../rounds.ts';
import { findsOf, sharedFinds } from '../shared-finds.ts';
import { cardsOf, isWholeRoom, targetOf } from '../stages.ts';
import type { ConsoleDebrief, ConsoleGroup, ConsoleItem, ConsoleRace, ConsoleReveal } from '../views-console.ts';
import { timesShown } from './phone.ts';

/** The console in the race: every list and whom somebody has to speak for, never who refused (CG3, K10). */
export function consoleRace(state: CommonGroundState, room: RoomFacts): ConsoleRace {
  const { pass } = room.step;
  const rows = listedGroups(state, room).map((number) => consoleGroup(state, number, room));
  const bring = pass === 1 ? [] : findsOf(state, pass - 1).filter((item) => !isBrought(state, item.id, pass));
  return {
    face: 'console',
    stage: 'race',
    pass,
    mode: isWholeRoom(state.config, pass) ? 'room' : 'groups',
    target: targetOf(state.config, pass),
    total: rows.reduce((sum, { found }) => sum + found, 0),
    rows,
    offerMerge: rows.flatMap(({ group, mergeInto }) => (mergeInto === null ? [] : [{ group, into: mergeInto }])),
    bring: bring.map((item) => ({ id: item.id, group: item.group, text: wordsOf(state, item) })),
    held: heldOf(state, pass),
  };
}

function consoleGroup(state: CommonGroundState, number: number, room: RoomFacts): ConsoleGroup {
  const { pass } = room.step;
  const list = listAt(state, pass, number);
  const people = livingOf(room, room.groups.find((group) => group.number === number)?.members ?? []);
  return {
    group: number,
    size: people.length,
    found: confirmed(list).length,
    done: isDone(state, pass, list),
    keeper: list.keeper,
    noPhone: people.length > 0 && hostSpeaksFor(room, number),
    stuck: list.stuck,
    nudged: list.nudged,
    mergeInto: people.length === 1 ? smallestOther(number, room) : null,
    favourite: favouriteOf(list),
    items: standing(list).map((item) => consoleItem(state, item, people, room)),
  };
}

/** Where someone left alone would go: the smallest other group (CG7). */
function smallestOther(number: number, room: RoomFacts): number | null {
  const others = livingGroups(room).filter((group) => group.number !== number).toSorted((a, b) => a.people.length - b.people.length);
  return others[0]?.number ?? null;
}

function consoleItem(state: CommonGroundState, item: Item, people: readonly PersonFact[], room: RoomFacts): ConsoleItem {
  const asks = item.status === 'open' && !isWholeRoom(state.config, item.pass);
  const spokenFor = asks ? people.filter((person) => isSpokenFor(person) || needsAsking(person, room)) : [];
  return {
    id: item.id,
    text: wordsOf(state, item),
    hidden: isHidden(state, item, room),
    state: item.status,
    wordless: item.by === null && item.from === null && item.text === null,
    waiting: spokenFor.filter((person) => !item.answers.has(person.id)).map((person) => person.id),
    broughtBy: item.from === null ? null : item.home,
    again: item.status === 'open' && item.formerly !== null,
    read: item.read,
    standing: item.standing,
  };
}

export function consoleReveal(state: CommonGroundState, room: RoomFacts): ConsoleReveal {
  const { pass } = room.step;
  const round = roundAt(state, pass);
  const rows = [...round.lists].toSorted(([a], [b]) => a - b).flatMap(([group, list]) => {
    const item = pickOf(state, list, room);
    if (!item) return [];
    return [{ group, found: confirmed(list).length, item: item.id, text: wordsOf(state, item), hidden: isHidden(state, item, room), chosen: favouriteOf(list) === item.id, revealed: round.revealed.some((shown) => shown.group === group) }];
  });
  return {
    face: 'console',
    stage: 'reveal',
    pass,
    rows,
    shared: sharedFinds(state, pass, room).flatMap(({ items, groups, joins }) => {
      const [first] = items;
      return first ? [{ id: first.id, text: visibleWords(state, first, room), groups, items: items.map((item) => item.id), joins }] : [];
    }),
    sharedRevealed: round.sharedRevealed,
    items: findsOf(state, pass).map((item) => ({ id: item.id, group: item.group, text: wordsOf(state, item), hidden: isHidden(state, item, room) })),
  };
}

export function consoleDebrief(state: CommonGroundState, room: RoomFacts): ConsoleDebrief {
  const card = cardsOf(state.config)[state.questions.card];
  return { face: 'console', stage: 'debrief', card: card ? consoleQuestion(state.questions, card, room) : null, times: roundPoints(state, room), timesShown: timesShown(state) };
}
