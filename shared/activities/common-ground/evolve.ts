import type { TextId } from '../../kernel/activity.ts';
import type { Step } from '../../kernel/step.ts';
import { evolveQuestion } from '../../parts/question.ts';
import type { CommonGroundEvent, OwnEvent } from './events.ts';
import { itemAt, listAt, roundAt } from './lists.ts';
import type { Answer, CommonGroundState, GroupList, Item, Round } from './model.ts';

/** Folds one event; the state given is left as it was. */
export function evolve(state: CommonGroundState, event: CommonGroundEvent, step: Step): CommonGroundState {
  switch (event.type) {
    case 'answerGiven':
    case 'answerWithdrawn':
    case 'guessGiven':
    case 'cardSkipped':
    case 'guessesShown':
    case 'cardTurned':
      return { ...state, questions: evolveQuestion(state.questions, event) };
    case 'itemsJoined':
      return { ...state, joins: new Map(state.joins).set(event.id, event.items) };
    case 'itemsSeparated':
      return { ...state, joins: new Map([...state.joins].filter(([id]) => id !== event.id)) };
    case 'groupRevealed':
      return changeRound(state, step.pass, (round) => ({
        ...round,
        revealed: [...round.revealed, { group: event.group, item: event.item }],
      }));
    case 'groupCovered':
      return changeRound(state, step.pass, (round) => ({
        ...round,
        revealed: round.revealed.filter((shown) => shown.group !== event.group),
      }));
    case 'sharedRevealed':
      return changeRound(state, step.pass, (round) => ({ ...round, sharedRevealed: event.shown }));
    case 'keeperDrawn':
    case 'listPassed':
    case 'listTaken':
    case 'favouriteChosen':
    case 'groupNudged':
    case 'nudgeTakenBack':
    case 'groupStuck':
      return changeList(state, step.pass, event.group, (list) => evolveList(list, event));
    case 'itemProposed':
    case 'itemFound':
    case 'itemBrought':
      return addItem(state, event, step.pass);
    case 'itemMoved':
      return moveItem(state, event.item, event.to);
    case 'answered':
    case 'itemConfirmed':
    case 'itemSetAside':
    case 'itemReopened':
    case 'itemWithdrawn':
    case 'itemRestored':
    case 'foundTyped':
    case 'foundUntyped':
    case 'itemMatched':
    case 'itemRead':
    case 'roomAnswered':
      return evolveItem(state, event);
  }
}

function changeRound(state: CommonGroundState, pass: number, change: (round: Round) => Round): CommonGroundState {
  return { ...state, rounds: new Map(state.rounds).set(pass, change(roundAt(state, pass))) };
}

function changeList(
  state: CommonGroundState,
  pass: number,
  group: number,
  change: (list: GroupList) => GroupList,
): CommonGroundState {
  return changeRound(state, pass, (round) => ({
    ...round,
    lists: new Map(round.lists).set(group, change(listAt(state, pass, group))),
  }));
}

type ListEvent = Extract<
  OwnEvent,
  { type: 'keeperDrawn' | 'listPassed' | 'listTaken' | 'favouriteChosen' | 'groupNudged' | 'nudgeTakenBack' | 'groupStuck' }
>;

function evolveList(list: GroupList, event: ListEvent): GroupList {
  switch (event.type) {
    case 'keeperDrawn':
      return { ...list, keeper: event.person, since: list.items.size === 0 && list.since === 0 ? event.at : list.since };
    case 'listPassed':
      return { ...list, keeper: event.to };
    case 'listTaken':
      return { ...list, keeper: event.by };
    case 'favouriteChosen':
      return { ...list, favourites: new Map(list.favourites).set(event.person ?? '', event.item) };
    case 'groupNudged':
      return { ...list, nudged: true };
    case 'nudgeTakenBack':
      return { ...list, nudged: false };
    case 'groupStuck':
      return { ...list, stuck: true };
  }
}

/** A find ends "stuck" (CG11) and answers the nudge (CG5). */
function found(list: GroupList, at: number): GroupList {
  return { ...list, lastFind: Math.max(list.lastFind, at), stuck: false, nudged: false };
}

type NewItem = Extract<OwnEvent, { type: 'itemProposed' | 'itemFound' | 'itemBrought' }>;

function addItem(state: CommonGroundState, event: NewItem, pass: number): CommonGroundState {
  const { id, group, at } = event;
  const blank = {
    id, pass, group, home: group, text: null, earlier: [], by: null, proposedAt: at, status: 'open', withdrawn: false,
    confirmation: null, formerly: null, sameAs: null, answers: new Map(), from: null, read: false, standing: null,
  } as const satisfies Item;
  const item = newItem(state, blank, event);
  const added = changeList(state, pass, group, (list) => {
    const longer = { ...list, items: new Map(list.items).set(id, item) };
    return event.type === 'itemFound' ? found(longer, at) : longer;
  });
  return { ...added, places: new Map(state.places).set(id, { pass, group }) };
}

function newItem(state: CommonGroundState, blank: Item, event: NewItem): Item {
  switch (event.type) {
    case 'itemProposed':
      return { ...blank, text: event.text, by: event.by, answers: new Map([[event.by, { reply: 'yes', givenFor: false }]]) };
    case 'itemFound':
      return { ...blank, text: event.text, status: 'confirmed', confirmation: { roster: event.roster, at: event.at } };
    case 'itemBrought': {
      const source = itemAt(state, event.from);
      const yeses = [...(source?.answers ?? [])].filter(([, answer]) => answer.reply === 'yes');
      return { ...blank, from: event.from, home: source?.group ?? event.group, by: source?.by ?? null, answers: new Map(yeses) };
    }
  }
}

/** Taps for the item as a favourite go with it; the list it joins stays in the order the items came. */
function moveItem(state: CommonGroundState, id: TextId, to: number): CommonGroundState {
  const item = itemAt(state, id);
  if (!item || item.group === to) return state;
  const from = listAt(state, item.pass, item.group);
  const taps = [...from.favourites].filter(([, tapped]) => tapped === id);
  const left = changeList(state, item.pass, item.group, (list) => ({
    ...list,
    items: new Map([...list.items].filter(([other]) => other !== id)),
    favourites: new Map([...list.favourites].filter(([, tapped]) => tapped !== id)),
  }));
  const moved = changeList(left, item.pass, to, (list) => ({
    ...list,
    items: inOrder(state, new Map(list.items).set(id, { ...item, group: to })),
    favourites: new Map([...list.favourites, ...taps]),
  }));
  return { ...moved, places: new Map(state.places).set(id, { pass: item.pass, group: to }) };
}

function inOrder(state: CommonGroundState, items: ReadonlyMap<TextId, Item>): ReadonlyMap<TextId, Item> {
  return new Map([...state.places.keys()].flatMap((id) => {
    const item = items.get(id);
    return item ? [[id, item] as const] : [];
  }));
}

type ItemEvent = Exclude<OwnEvent, ListEvent | NewItem | { type: `group${string}` | `items${string}` | 'sharedRevealed' | 'itemMoved' }>;

function evolveItem(state: CommonGroundState, event: ItemEvent): CommonGroundState {
  const item = itemAt(state, event.item);
  if (!item) return state;
  const next = changedItem(item, event);
  return changeList(state, item.pass, item.group, (list) => {
    const changed = { ...list, items: new Map(list.items).set(item.id, next) };
    const isFind = next.status === 'confirmed' && item.status !== 'confirmed' && next.confirmation !== null;
    return isFind ? found(changed, next.confirmation.at) : changed;
  });
}

function changedItem(item: Item, event: ItemEvent): Item {
  switch (event.type) {
    case 'answered': {
      const answer: Answer = { reply: event.answer, givenFor: event.givenFor };
      return { ...item, answers: new Map(item.answers).set(event.person, answer) };
    }
    case 'itemConfirmed':
      return { ...item, status: 'confirmed', confirmation: { roster: event.roster, at: event.at }, formerly: null };
    case 'itemSetAside':
      return { ...item, status: 'aside' };
    case 'itemReopened':
      return { ...item, status: 'open', confirmation: null, formerly: event.why === 'merge' ? item.confirmation : item.formerly };
    case 'itemWithdrawn':
      return { ...item, withdrawn: true };
    case 'itemRestored':
      return { ...item, withdrawn: false };
    case 'foundTyped':
      return { ...item, text: event.text, earlier: [...item.earlier, item.text] };
    case 'foundUntyped':
      return { ...item, text: item.earlier.at(-1) ?? null, earlier: item.earlier.slice(0, -1) };
    case 'itemMatched':
      return { ...item, sameAs: event.with };
    case 'itemRead':
      return { ...item, read: event.read };
    case 'roomAnswered': {
      const holds = event.how === 'all';
      const status = holds ? 'confirmed' : event.how === null ? 'open' : 'aside';
      const confirmation = holds ? { roster: event.roster, at: event.at } : null;
      return { ...item, standing: event.how, read: item.read || event.how !== null, status, confirmation };
    }
  }
}
