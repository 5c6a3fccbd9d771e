import type { CommandTable, Registry, Typed } from '../../shared/kernel/activity.ts';
import type { RoomState } from '../../shared/kernel/model.ts';
import type { Envelope } from '../../shared/protocol.ts';

/** Whether this command hands in what its sender wrote, so that they do not write any more (K4): it carries text, and not one still being typed. */
export function sendsWords(registry: Registry, state: RoomState, { step, command }: Envelope): boolean {
  const run = step && state.runs.get(step.run);
  const rows = run && (registry.get(run.activity)?.commands as CommandTable<Typed> | undefined);
  const row = rows?.[command.type];
  return row?.texts !== undefined && row.unfinished !== true;
}
