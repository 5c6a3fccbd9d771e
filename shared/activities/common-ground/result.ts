import type { RoomFacts, TextId } from '../../kernel/activity.ts';
import type { Worked } from '../../kernel/summary/figures.ts';
import { answersShown, questionWorked } from '../../parts/question-result.ts';
import { itemAt, isHidden, listAt, visibleWords } from './lists.ts';
import type { CommonGroundState, Item } from './model.ts';
import { roundPoints, timesOf } from './rounds.ts';
import { sharedFinds } from './shared-finds.ts';
import { cardsOf } from './stages.ts';

/** One group's race. `size`: people when the target was reached; `ms`: running time to it, null: not reached (CG9). Few people, and the result leaves the house: no counts, and no group, for two groups are four people (AS6). */
type GroupResult = {
  readonly pass: number;
  readonly group: number | null;
  readonly size: number | null;
  /** The find that Next revealed; null: none, hidden or removed. */
  readonly favourite: string | null;
  /** Finds the wall has shown: revealed, read aloud, or shown by the host. */
  readonly finds: readonly string[];
  /** How many it made, shown or not. */
  readonly found: number | null;
  readonly ms: number | null;
  /** Running times of its finds, as the wall counted them; empty: few people, as above. */
  readonly times: readonly number[];
};
/** What the wall showed of Common Ground; nothing hidden or removed. `shared`: what several groups found, by round. */
export type CommonGroundResult = {
  readonly target: number;
  readonly groups: readonly GroupResult[];
  readonly shared: readonly { readonly pass: number; readonly text: string; readonly groups: number | null }[];
  readonly questions: readonly { readonly question: string; readonly answers: readonly string[] }[];
};

export function resultOf(state: CommonGroundState, room: RoomFacts): CommonGroundResult {
  const shown = shownFinds(state, room);
  return {
    target: state.config.target,
    groups: roundPoints(state, room).map(({ pass, group, size, found, ms }) => {
      const revealed = state.rounds.get(pass)?.revealed.findLast((one) => one.group === group);
      const favourite = revealed && itemAt(state, revealed.item);
      const finds = shown.filter((item) => item.pass === pass && item.group === group);
      return { pass, group, size, favourite: favourite ? visibleWords(state, favourite, room) : null, finds: finds.flatMap((item) => visibleWords(state, item, room) ?? []), found, ms, times: timesOf(listAt(state, pass, group)) };
    }),
    shared: [...state.rounds].flatMap(([pass, { sharedRevealed }]) => (sharedRevealed ? sharedFinds(state, pass, room) : []).flatMap(({ items: [first], groups }) => {
      const text = first && visibleWords(state, first, room);
      return text ? [{ pass, text, groups: groups.length }] : [];
    })),
    questions: cardsOf(state.config).map(({ question }, index) => ({ question, answers: answersShown(state.questions, index, room) })),
  };
}

/** Finds that came to the wall and are not hidden, in the order of the lists. */
function shownFinds(state: CommonGroundState, room: RoomFacts): readonly Item[] {
  const ids = new Set([...ownShown(state, room), ...room.shown]);
  return [...state.places.keys()].flatMap((id) => {
    const item = itemAt(state, id);
    return item && ids.has(id) && !item.withdrawn && !isHidden(state, item, room) ? [item] : [];
  });
}

/** What the exercise itself put on the wall: revealed favourites, items read aloud, what several groups share. */
function ownShown(state: CommonGroundState, room: RoomFacts): ReadonlySet<TextId> {
  const ids = new Set<TextId>();
  for (const [pass, round] of state.rounds) {
    for (const { item } of round.revealed) ids.add(item);
    for (const list of round.lists.values()) for (const item of list.items.values()) if (item.read) ids.add(item.id);
    if (round.sharedRevealed) for (const { items: [first] } of sharedFinds(state, pass, room)) if (first) ids.add(first.id);
  }
  return ids;
}

export function worked(state: CommonGroundState, room: RoomFacts): Worked {
  const lists = [...state.rounds.values()].flatMap((round) => [...round.lists.values()]);
  const items = lists.flatMap((list) => [...list.items.values()]);
  const questions = questionWorked(state.questions);
  const taps = lists.flatMap((list) => [...list.favourites]);
  const skips = items.flatMap((item) => [...item.answers.values()]).filter(({ reply }) => reply === 'skip').length;
  return {
    shown: ownShown(state, room),
    spoke: new Set([...items.flatMap((item) => [...item.answers.keys()]), ...items.flatMap((item) => item.by ?? []), ...taps.map(([person]) => person), ...questions.spoke]),
    overruled: 0,
    skipped: questions.skipped + skips + taps.filter(([, item]) => item === null).length,
    selves: null,
  };
}
