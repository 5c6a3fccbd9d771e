import type { TextId } from '../../../kernel/activity.ts';
import type { OwnEvent } from '../events.ts';
import { itemAt, listAt } from '../lists.ts';
import type { Answer, CommonGroundState, Item } from '../model.ts';
import { changeList, found, type ListEvent } from './lists.ts';

type NewItem = Extract<OwnEvent, { type: 'itemProposed' | 'itemFound' | 'itemBrought' }>;

export function addItem(state: CommonGroundState, event: NewItem, pass: number): CommonGroundState {
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
export function moveItem(state: CommonGroundState, id: TextId, to: number): CommonGroundState {
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

export function evolveItem(state: CommonGroundState, event: ItemEvent): CommonGroundState {
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
