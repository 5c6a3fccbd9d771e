import type { ParticipantId, RoomFacts } from '../../../kernel/activity.ts';
import { isAway, livingOf } from '../../../parts/people.ts';
import { phoneQuestion } from '../../../parts/question-view.ts';
import { cardAt } from '../../../parts/question.ts';
import { heirs, keepsList } from '../decide/keeper.ts';
import { needsAsking } from '../decide/answers.ts';
import { confirmed, favouriteOf, isDone, isHidden, listAt, noList, roundAt, standing, visibleWords } from '../lists.ts';
import type { CommonGroundState, GroupList, Item } from '../model.ts';
import { toRead } from '../moves.ts';
import { roundsOf } from '../rounds.ts';
import { cardsOf, isWholeRoom, targetOf } from '../stages.ts';
import type { FavouriteChoice, PhoneDebrief, PhoneItem, PhoneRace, PhoneReveal } from '../views.ts';

/** One person's phone in the race: their group's list, never another's; nobody's No but their own (CG3, K10). */
export function phoneRace(state: CommonGroundState, id: ParticipantId, room: RoomFacts): PhoneRace {
  const { pass } = room.step;
  const group = room.groupOf(id);
  const list = group ? listAt(state, pass, group.number) : noList;
  const wholeRoom = isWholeRoom(state.config, pass);
  const youKeep = !wholeRoom && group !== undefined && keepsList(list, id, room);
  const reading = wholeRoom ? toRead(state, room).findLast((item) => item.read) : undefined;
  return {
    face: 'phone',
    stage: 'race',
    pass,
    mode: wholeRoom ? 'room' : 'groups',
    group: group?.number ?? null,
    target: targetOf(state.config, pass),
    found: confirmed(list).length,
    done: isDone(state, pass, list),
    shares: pass === 1,
    keeper: list.keeper,
    youKeep,
    mayAdd: !wholeRoom && group !== undefined && (youKeep || state.config.addBy === 'everyone'),
    mayTake: !wholeRoom && group !== undefined && !youKeep && isAway(list.keeper, group.number, room),
    passTo: youKeep && group ? heirs(list, group.members, room).map((person) => person.id) : [],
    table: room.person(id)?.way === 'table',
    items: wholeRoom ? [] : standing(list).map((item) => phoneItem(state, item, id, youKeep, room)),
    stuck: list.stuck,
    nudged: list.nudged,
    favourite: favouriteChoice(state, list, id, pass),
    bannedKinds: state.config.bannedKinds,
    reading: reading ? { id: reading.id, text: visibleWords(state, reading, room), standing: reading.standing } : null,
  };
}

function phoneItem(state: CommonGroundState, item: Item, id: ParticipantId, youKeep: boolean, room: RoomFacts): PhoneItem {
  const own = item.answers.get(id);
  const open = item.status === 'open';
  const members = livingOf(room, room.groups.find((group) => group.number === item.group)?.members ?? []);
  const asleep = open ? members.filter((mate) => mate.id !== id && needsAsking(mate, room) && !item.answers.has(mate.id)).map((mate) => mate.id) : [];
  const me = room.person(id);
  // A table's phone writes as one of its people and then says yes for all of them (CG8).
  const tableWaits = me?.way === 'table' && members.some((mate) => mate.way === 'table' && mate.seat === me.seat && !item.answers.has(mate.id));
  const wrote = state.config.addBy === 'everyone' && item.by === id;
  return {
    id: item.id,
    text: visibleWords(state, item, room),
    hidden: isHidden(state, item, room),
    state: item.status,
    mine: own?.reply ?? null,
    givenFor: own?.givenFor ?? false,
    ask: open && (own === undefined || tableWaits),
    asleep,
    mayWithdraw: item.status !== 'confirmed' && (youKeep || wrote),
    broughtBy: item.from === null ? null : item.home,
    again: open && item.formerly !== null,
  };
}

function favouriteChoice(state: CommonGroundState, list: GroupList, id: ParticipantId, pass: number): FavouriteChoice {
  return { ask: confirmed(list).length > 0 && (pass > 1 || isDone(state, pass, list)) && !list.favourites.has(id), mine: list.favourites.get(id) ?? null, leading: favouriteOf(list) };
}

export function phoneReveal(state: CommonGroundState, id: ParticipantId, room: RoomFacts): PhoneReveal {
  const { pass } = room.step;
  const group = room.groupOf(id)?.number ?? null;
  const list = group === null ? noList : listAt(state, pass, group);
  const finds = confirmed(list);
  return {
    face: 'phone',
    stage: 'reveal',
    pass,
    group,
    items: finds.map((item) => ({ id: item.id, text: visibleWords(state, item, room), hidden: isHidden(state, item, room) })),
    favourite: { ask: finds.length > 0 && !list.favourites.has(id), mine: list.favourites.get(id) ?? null, leading: favouriteOf(list) },
    revealed: roundAt(state, pass).revealed.some((shown) => shown.group === group),
  };
}

export function phoneDebrief(state: CommonGroundState, id: ParticipantId, room: RoomFacts): PhoneDebrief {
  const card = cardsOf(state.config)[state.questions.card];
  return { face: 'phone', stage: 'debrief', card: card ? phoneQuestion(state.questions, card, id, room) : null, ours: timesShown(state) ? roundsOf(state, id, room) : null };
}

/** Times come after the guess (CG6). */
export function timesShown(state: CommonGroundState): boolean {
  return !state.config.guessTime || cardAt(state.questions, 0).guessesShown;
}
