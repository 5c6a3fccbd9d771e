import type { Context, RoomFacts } from '../../../kernel/activity.ts';
import { reject, type Decision } from '../../../kernel/decision.ts';
import type { CommunityDefinitionCommand } from '../commands.ts';
import type { CommunityDefinitionEvent } from '../events.ts';
import type { CommunityDefinitionState } from '../model.ts';
import { isTooLate } from './late.ts';

type Of<Type extends CommunityDefinitionCommand['type']> = Extract<CommunityDefinitionCommand, { type: Type }>;

/** A person's own definition, or a new wording of it. Codes: `wrong_stage`, `not_allowed` (nobody spoken for), `already_sent`. */
export function writeLine(state: CommunityDefinitionState, { text }: Of<'writeLine'>, room: RoomFacts, ctx: Context): Decision<CommunityDefinitionEvent> {
  const { person } = ctx.actor;
  if (room.step.stage !== 'solo') return reject('wrong_stage');
  if (person === null) return reject('not_allowed');
  const before = state.lines.get(person);
  if (before?.text === text) return [];
  if (ctx.late && isTooLate(state, before)) return reject('already_sent');
  return [{ type: 'lineWritten', id: ctx.random.id(), person, text, late: ctx.late }];
}

/** Skip is a valid answer (K11); it takes a line back. Codes: `wrong_stage`, `not_allowed`. */
export function skipLine(state: CommunityDefinitionState, room: RoomFacts, ctx: Context): Decision<CommunityDefinitionEvent> {
  const { person } = ctx.actor;
  if (room.step.stage !== 'solo') return reject('wrong_stage');
  if (person === null) return reject('not_allowed');
  return state.skipped.has(person) ? [] : [{ type: 'lineSkipped', person }];
}
