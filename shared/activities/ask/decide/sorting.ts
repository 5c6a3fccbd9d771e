import type { Context, RoomFacts, TextId } from '../../../kernel/activity.ts';
import { reject, type Rejection } from '../../../kernel/decision.ts';
import type { AskState, Theme } from '../model.ts';

/** Who sorts: a group its own share and themes, consoles everything. `group` null: a console. */
export type Sorter = { readonly group: number | null };

/** Codes: `wrong_stage`, `no_group`. Consoles go on sorting after the groups have. */
export function sorter(state: AskState, room: RoomFacts, ctx: Context): Sorter | Rejection {
  const { person, authority } = ctx.actor;
  if (authority !== 'participant' && person === null) {
    return state.cards.size > 0 || room.step.stage === 'theming' ? { group: null } : reject('wrong_stage');
  }
  if (room.step.stage !== 'theming') return reject('wrong_stage');
  const group = person === null ? undefined : room.groupOf(person)?.number;
  return group === undefined ? reject('no_group') : { group };
}

/** A theme this sorter may change. Codes: `unknown_theme`, `not_your_theme`. */
export function ownTheme(state: AskState, id: string, { group }: Sorter): Theme | Rejection {
  const theme = state.themes.get(id);
  if (!theme || theme.deleted) return reject('unknown_theme');
  return group === null || theme.group === group ? theme : reject('not_your_theme');
}

/** A console put other groups' cards into this theme: it is not this group's to throw away. */
export function holdsOthers(state: AskState, { cards }: Theme, { group }: Sorter): boolean {
  const share = new Set(group === null ? [] : (state.shares.get(group) ?? []));
  return group !== null && cards.some((card) => !share.has(card));
}

/** Cards on the table, for a group those of its share. Code: `unknown_card`. */
export function wrongCards(state: AskState, cards: readonly TextId[], { group }: Sorter): Rejection | null {
  const share = group === null ? null : new Set(state.shares.get(group) ?? []);
  const wrong = cards.some((card) => !state.cards.has(card) || (share !== null && !share.has(card)));
  return wrong ? reject('unknown_card') : null;
}
