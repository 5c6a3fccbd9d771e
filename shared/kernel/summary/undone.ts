import type { RecordedEvent } from '../model.ts';

/** Commands that were taken back, and those that took them back (K2): neither counts as something that happened in the room. */
export function undoneCommands(log: readonly RecordedEvent[]): ReadonlySet<string> {
  const commands = new Set<string>();
  for (const { event, commandId } of log) {
    if (event.type !== 'commandUndone') continue;
    commands.add(event.command);
    commands.add(commandId);
  }
  return commands;
}
