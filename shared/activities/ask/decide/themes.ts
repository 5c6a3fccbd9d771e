import type { Context, RoomFacts } from '../../../kernel/activity.ts';
import { reject, type Decision } from '../../../kernel/decision.ts';
import { THEMES_A_CARD } from '../../../parts/first-cut/first-cut.ts';
import type { AskCommand } from '../commands.ts';
import type { AskEvent } from '../events.ts';
import type { AskState, Theme } from '../model.ts';
import { isTold } from '../narrative.ts';
import { isRevealed, livingThemes, placesOf } from '../table.ts';
import { holdsOthers, ownTheme, sorter, wrongCards, type Sorter } from './sorting.ts';

type Of<Type extends AskCommand['type']> = Extract<AskCommand, { type: Type }>;
type Decided = Decision<AskEvent>;

/** Themes a table holds in all; no room comes near, a script would. */
const THEMES = 300;
/** Themes one group may ever make, deleted ones among them. */
const EVER_OF_GROUP = 40;

function isFull(state: AskState, { group }: Sorter): boolean {
  const living = livingThemes(state);
  if (living.length >= THEMES) return true;
  if (group === null) return false;
  const own = [...state.themes.values()].filter((theme) => theme.group === group);
  return own.length >= EVER_OF_GROUP || own.filter((theme) => !theme.deleted).length >= state.config.themesPerGroup;
}

/** A named theme, with cards or without. Codes: as `sorter`, `wrongCards`, `themes_full`, `two_themes`. */
export function makeTheme(state: AskState, { name, cards }: Of<'makeTheme'>, room: RoomFacts, ctx: Context): Decided {
  const who = sorter(state, room, ctx);
  if ('rejected' in who) return who;
  const wrong = wrongCards(state, cards, who);
  if (wrong) return wrong;
  if (isFull(state, who)) return reject('themes_full');
  const places = placesOf(state);
  const added = [...new Set(cards)];
  if (added.some((card) => (places.get(card)?.length ?? 0) >= THEMES_A_CARD)) return reject('two_themes');
  return [{ type: 'themeMade', theme: ctx.random.id(), id: ctx.random.id(), name, group: who.group, cards: added }];
}

/** What a console renames on the wall stays there; a group's new name is not shown by that, in the text told back neither (K10). Codes: as `sorter`, `ownTheme`. */
export function renameTheme(state: AskState, command: Of<'renameTheme'>, room: RoomFacts, ctx: Context): Decided {
  const who = sorter(state, room, ctx);
  if ('rejected' in who) return who;
  const theme = ownTheme(state, command.theme, who);
  if ('rejected' in theme) return theme;
  if (theme.name.text === command.name) return [];
  const id = ctx.random.id();
  const named: AskEvent = { type: 'themeNamed', theme: theme.id, id, name: command.name };
  if (who.group !== null && state.narrativeShown && isTold(state, theme.id)) return [named, { type: 'narrativeShown', shown: false }];
  return who.group === null && isRevealed(state, theme) ? [named, { type: 'themeShown', theme: theme.id, name: id, was: theme.name.id }] : [named];
}

/** Look-alikes become one; consoles only. Codes: `wrong_stage`, `unknown_theme`. */
export function mergeThemes(state: AskState, command: Of<'mergeThemes'>, room: RoomFacts): Decided {
  if (state.cards.size === 0 && room.step.stage !== 'theming') return reject('wrong_stage');
  const into = state.themes.get(command.into);
  const from = [...new Set(command.from)].filter((id) => id !== command.into).map((id) => state.themes.get(id));
  if (!into || into.deleted || from.some((theme) => !theme || theme.deleted)) return reject('unknown_theme');
  const living = from.filter((theme): theme is Theme => theme !== undefined);
  if (living.length === 0) return [];
  const added = [...new Set(living.flatMap((theme) => theme.cards))].filter((card) => !into.cards.includes(card));
  return [{ type: 'themesMerged', from: living.map(({ id }) => id), into: into.id, added }];
}

/** Some cards become a theme of their own. Codes: as `sorter`, `ownTheme`, `unknown_card`, `themes_full`. */
export function splitTheme(state: AskState, command: Of<'splitTheme'>, room: RoomFacts, ctx: Context): Decided {
  const who = sorter(state, room, ctx);
  if ('rejected' in who) return who;
  const theme = ownTheme(state, command.theme, who);
  if ('rejected' in theme) return theme;
  const cards = [...new Set(command.cards)];
  if (cards.some((card) => !theme.cards.includes(card))) return reject('unknown_card');
  const wrong = wrongCards(state, cards, who);
  if (wrong) return wrong;
  if (isFull(state, who)) return reject('themes_full');
  return [{ type: 'themeSplit', from: theme.id, theme: ctx.random.id(), id: ctx.random.id(), name: command.name, cards }];
}

/** Its cards are unsorted again (AS7); a group leaves a theme that holds others' cards. Codes: as `sorter`, `ownTheme`. */
export function deleteTheme(state: AskState, command: Of<'deleteTheme'>, room: RoomFacts, ctx: Context): Decided {
  const who = sorter(state, room, ctx);
  if ('rejected' in who) return who;
  const theme = ownTheme(state, command.theme, who);
  if ('rejected' in theme) return theme;
  return holdsOthers(state, theme, who) ? reject('not_your_theme') : [{ type: 'themeDeleted', theme: theme.id, deleted: true }];
}
