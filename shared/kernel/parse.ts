import { reject, type Rejection } from './decision.ts';
import { parseWith, type Schema } from './schema.ts';
import { checkText, TEXT, type TextKind } from '../text.ts';

type Row = {
  readonly schema: Schema<unknown>;
  readonly texts?: { readonly [field: string]: TextKind | undefined } | undefined;
  readonly optional?: readonly PropertyKey[] | undefined;
};

export type ParsedCommand = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Shape first, then every typed text cleaned and measured (K12). Codes: `invalid_payload`, `empty`, `too_long` with `over` and `max`. */
export function parseCommand(row: Row, raw: unknown): { readonly command: ParsedCommand } | Rejection {
  const parsed = parseWith(row.schema, raw);
  if (!parsed.ok) return reject('invalid_payload', { field: parsed.field });
  const command = { ...(parsed.value as ParsedCommand) };
  for (const [field, kind] of Object.entries(row.texts ?? {})) {
    const value = command[field];
    if (typeof value !== 'string' || kind === undefined) continue;
    const checked = checkText(value, TEXT[kind]);
    if (checked.ok) Object.assign(command, { [field]: checked.text });
    else if (checked.code === 'empty' && row.optional?.includes(field)) Object.assign(command, { [field]: '' });
    else if (checked.code === 'empty') return reject('empty', { field });
    else return reject('too_long', { field, over: checked.over, max: TEXT[kind].max });
  }
  return { command };
}
