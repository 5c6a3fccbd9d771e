import type { Context, Registry, Sender } from './activity.ts';
import { isRejection, reject, type Decision } from './decision.ts';
import { factsOf } from './facts.ts';
import type { RoomEvent, RoomState } from './model.ts';
import { parseCommand } from './parse.ts';
import { activityOf } from './steps.ts';
import { sameStep, stepKey } from './step.ts';
import type { Envelope } from '../protocol.ts';

/** A command for an activity: who may, its shape and texts, then its step, then the activity's own rules. */
export function decideActivity(registry: Registry, state: RoomState, envelope: Envelope, ctx: Context): Decision<RoomEvent> {
  const { step } = envelope;
  const run = step && state.runs.get(step.run);
  if (!step || !run?.started) return reject('wrong_stage');
  const activity = activityOf(registry, run);
  const type = envelope.command.type;
  if (!Object.hasOwn(activity.commands, type)) return reject('invalid_payload', { field: 'type' });
  const row = activity.commands[type];
  if (!row || !maySend(row.by, ctx)) return reject('not_allowed');
  const parsed = parseCommand(row, envelope.command);
  if (!('command' in parsed)) return parsed;
  if (state.phase === 'ended') return reject('session_over');
  const late = !sameStep(step, state.current);
  if (late && !(row.late && state.entered.has(stepKey(step)))) return reject('wrong_stage');
  const decision: Decision<{ readonly type: string }> = activity.decide(run.state, parsed.command, factsOf(state, step), { ...ctx, late });
  if (isRejection(decision)) return decision;
  return decision.map((event) => (late ? { type: 'activity', step, event, late } : { type: 'activity', step, event }));
}

/** A participant's command names the person; a host or helper who names one speaks as that person. */
function maySend(by: readonly Sender[], ctx: Context): boolean {
  const { authority, person } = ctx.actor;
  if (authority === 'system') return false;
  if (by.includes('participant') && person !== null) return true;
  return authority !== 'participant' && by.includes(authority);
}
