import type { Context, RoomFacts } from '../../../kernel/activity.ts';
import { reject, type Decision } from '../../../kernel/decision.ts';
import { sameVoice } from '../../../parts/people.ts';
import type { AskCommand } from '../commands.ts';
import type { AskEvent } from '../events.ts';
import type { AskState } from '../model.ts';
import { isWritten, slotText } from '../narrative.ts';
import { revealedAs, standingDots } from '../table.ts';

type Of<Type extends AskCommand['type']> = Extract<AskCommand, { type: Type }>;
type Decided = Decision<AskEvent>;

/** Dots on themes; one person's are theirs to move. Codes: `wrong_stage`, `not_allowed`, `unknown_theme`, `dots_used`. */
export function placeDot(state: AskState, { theme: id, on }: Of<'placeDot'>, room: RoomFacts, ctx: Context): Decided {
  if (room.step.stage !== 'weighing') return reject('wrong_stage');
  if (ctx.actor.person === null) return reject('not_allowed');
  const person = voiceOf(state, ctx.actor.person, room);
  const theme = state.themes.get(id);
  if (!theme || theme.deleted) return reject('unknown_theme');
  const dots = standingDots(state, person);
  if (dots.includes(id) === on) return [];
  if (on && dots.length >= state.config.dots) return reject('dots_used');
  return [{ type: 'dotPlaced', person, theme: id, on }];
}

/** A table's phone has one voice (K9): the dots stand with whoever of it placed the first. */
export function voiceOf(state: AskState, person: string, room: RoomFacts): string {
  return [...state.dots.keys()].find((one) => sameVoice(one, person, room)) ?? person;
}

/** Codes: `unknown_theme`. */
export function showTheme(state: AskState, { theme: id, shown }: Of<'showTheme'>): Decided {
  const theme = state.themes.get(id);
  if (!theme || theme.deleted) return reject('unknown_theme');
  const was = revealedAs(state, theme);
  const name = shown ? theme.name.id : null;
  return was === name ? [] : [{ type: 'themeShown', theme: id, name, was }];
}

/** A part of the narrative, never over newer words; names of themes that nobody changed stay pointed to. Codes: `wrong_stage`, `stale_draft`. */
export function fillSlot(state: AskState, { slot, base, text }: Of<'fillSlot'>, room: RoomFacts, ctx: Context): Decided {
  if (room.step.stage !== 'narrative' && room.step.stage !== 'ringstrue') return reject('wrong_stage');
  const before = state.slots.get(slot);
  if ((before?.id ?? null) !== base) return reject('stale_draft');
  const said = before ? slotText(state, before, room) : null;
  return (said ?? '') === text ? [] : [{ type: 'slotFilled', slot, id: ctx.random.id(), text }];
}

/** Code: `nothing_written`. */
export function showNarrative(state: AskState, { shown }: Of<'showNarrative'>, room: RoomFacts): Decided {
  if (shown && !isWritten(state, room)) return reject('nothing_written');
  return state.narrativeShown === shown ? [] : [{ type: 'narrativeShown', shown }];
}
