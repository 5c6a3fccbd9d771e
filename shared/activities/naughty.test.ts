import { describe, expect, it } from 'vitest';
import { kernelCommands } from '../kernel/command-table.ts';
import { parseStored } from '../kernel/event-schema.ts';
import { parseCommand } from '../kernel/parse.ts';
import type { PlanItem } from '../kernel/model.ts';
import { checkPlan } from '../kernel/plan.ts';
import { fold } from '../kernel/fold.ts';
import { HOST, phoneOf, tryRoom } from '../kernel/testing/try-room.ts';
import { NAUGHTY } from '../testing-data/naughty.ts';
import { checkText, TEXT, type TextKind } from '../text.ts';
import { registry } from './index.ts';

type Row = { readonly texts?: Readonly<Record<string, TextKind>>; readonly optional?: readonly string[] };
const rows = (table: unknown): readonly (readonly [string, Row])[] => Object.entries(table as Readonly<Record<string, Row>>);
const tables = [['room', rows(kernelCommands)] as const, ...[...registry.values()].map(({ id, commands }) => [id, rows(commands)] as const)];
/** Every field that people type into, with its kind. */
const fields = tables.flatMap(([owner, list]) => list.flatMap(([type, row]) => Object.entries(row.texts ?? {}).map(([field, kind]) => ({ owner, type, field, kind, row }))));

/** Values for what else a command needs; a field that is missing here fails the test. */
const OTHERS: Readonly<Record<string, unknown>> = {
  name: 'Ada', buddy: null, paper: false, what: 'A shelf', who: '', by: '', work: '', item: 'i1', group: 1, card: 0, run: 'r', id: 'x', base: null, person: 'p1', to: 'p1', text: 'some words',
  did: 'It stands', draft: 0, kind: 'missing', about: null, question: 0, of: 'p1', cards: ['c1'], theme: 't1', slot: 'want',
};
/** Where one name means another thing. */
const OTHERS_OF: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { reviseText: { base: 0 } };
function commandWith(type: string, field: string, text: string, row: unknown): Readonly<Record<string, unknown>> {
  const { entries } = (row as { readonly schema: { readonly entries: Readonly<Record<string, unknown>> } }).schema;
  const rest = Object.keys(entries).filter((key) => key !== 'type').map((key) => [key, OTHERS_OF[type]?.[key] ?? OTHERS[key]] as const);
  return { ...Object.fromEntries(rest), type, [field]: text };
}

/** Control characters but line breaks, bidi overrides and isolates, lone surrogates. */
const FORBIDDEN = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/u;
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe('[K12] every field people type into takes any text', () => {
  it.each(fields)('$owner: $field of $type', ({ type, field, kind, row }) => {
    for (const { what, text } of NAUGHTY) {
      const parsed = parseCommand(row as Parameters<typeof parseCommand>[0], commandWith(type, field, text, row));
      const checked = checkText(text, TEXT[kind]);
      if ('command' in parsed) expect(parsed.command[field], what).toBe(checked.ok ? checked.text : '');
      else expect([parsed.rejected, parsed.params?.['field']], what).toEqual([text.length > 20_000 ? 'invalid_payload' : checked.ok ? 'accepted' : checked.code, field]);
    }
  });
  it('the room’s own texts stand in the log and on every face as they were cleaned', () => {
    const plan: PlanItem = { run: 'q', activity: 'question-card', version: 1, preset: null, config: registry.get('question-card')?.presets[0].config };
    const room = tryRoom(registry, [plan]);
    const [person = ''] = room.join(1);
    room.next();
    for (const { text } of NAUGHTY) {
      room.phone('seat1', { type: 'nameMe', name: text }, person);
      room.host({ type: 'addPaperPerson', name: text, buddy: person });
      room.host({ type: 'makePromise', what: text, who: text, by: text, work: 'planning' });
      room.host({ type: 'writeNote', text });
      room.act(phoneOf('seat1'), { type: 'answerCard', card: 0, text }, person);
      room.act(HOST, { type: 'answerCard', card: 0, text }, null);
    }
    const runs = new Map<string, string>();
    const stored = room.log().map((recorded) => ({ ...recorded, event: parseStored(registry, runs, JSON.parse(JSON.stringify(recorded.event))) ?? recorded.event }));
    expect(fold(registry, stored)).toEqual(room.state());
    expect(stringsIn([room.view(HOST), room.view('screen'), room.view(phoneOf('seat1'))]).filter((text) => FORBIDDEN.test(text))).toEqual([]);
    expect(room.state().notes.length).toBeGreaterThan(20);
  });
  it('settings are cleaned and measured as well', () => {
    const settings = [...registry.values()].flatMap(({ id, presets }) => presets.map(({ config }) => ({ activity: id, config: config as Readonly<Record<string, unknown>> })));
    const typed = settings.flatMap(({ activity, config }) => Object.keys(config).filter((key) => ['question', 'prompt'].includes(key)).map((key) => ({ activity, config, key })));
    expect(typed.length).toBeGreaterThan(0);
    for (const { activity, config, key } of typed) {
      for (const { what, text } of NAUGHTY) {
        const checked = checkText(text, TEXT.prompt);
        const found = checkPlan(registry, [{ run: 'r', activity, version: 1, preset: null, config: { ...config, [key]: text } }]);
        if ('plan' in found) expect((found.plan[0]?.config as Readonly<Record<string, unknown>>)[key], what).toBe(checked.ok && checked.text);
        else expect([found.field, checked.ok && text.length <= 4_000], what).toEqual([`plan.0.config.${key}`, false]);
      }
    }
  });
});
