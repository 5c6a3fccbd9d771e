import { describe, expect, it } from 'vitest';
import { toy, toyPlan, toyRegistry } from './testing/toy.ts';
import { HOST, phoneOf, tryRoom } from './testing/try-room.ts';
import type { RecordedEvent } from './model.ts';
import { takenBackWords } from './words.ts';

const activityOfRun = (run: string): string | undefined => (run.startsWith('r') ? 'toy' : undefined);
const at = (rev: number, event: { readonly type: string } & Record<string, unknown>, run = 'r1'): RecordedEvent =>
  ({ rev, at: rev, by: 's', commandId: `s:${rev}`, event: { type: 'activity', step: { run, stage: 'gather', pass: 1 }, event } });
const said = (rev: number, by: string, text: string | null = 'words', run = 'r1'): RecordedEvent => at(rev, { type: 'said', id: `t${rev}`, by, text }, run);
const unsaid = (rev: number, by: string, run = 'r1'): RecordedEvent => at(rev, { type: 'unsaid', by }, run);
const taken = (...log: readonly RecordedEvent[]): ReturnType<typeof takenBackWords> => takenBackWords(toyRegistry, activityOfRun, log);
const text = (rev: number): { readonly rev: number; readonly field: string } => ({ rev, field: 'text' });

describe('[G5] words that were taken back', () => {
  it('are all earlier ones the event takes, of its own run, and no later ones', () => {
    expect(taken(said(1, 'a'), said(2, 'b'), said(3, 'a'), said(4, 'a', 'words', 'r2'), unsaid(5, 'a'), said(6, 'a'))).toEqual({ rev: 5, targets: [text(1), text(3)] });
  });
  it('go together when several wait, named after the last', () => {
    expect(taken(said(1, 'a'), said(2, 'b'), unsaid(3, 'a'), unsaid(4, 'b'))).toEqual({ rev: 4, targets: [text(1), text(2)] });
  });
  it('are none once they are removed, or when nobody takes any back', () => {
    expect(taken(said(1, 'a', null), unsaid(2, 'a'))).toBeNull();
    expect(taken(said(1, 'a'), said(2, 'b'))).toBeNull();
    expect(taken(said(1, 'a', 'words', 'unknown'), unsaid(2, 'a', 'unknown'))).toBeNull();
  });
  it('are none in an exercise that lets nobody take words back', () => {
    const { takesBack: _none, ...without } = toy;
    expect(takenBackWords(new Map([['toy', without]]), activityOfRun, [said(1, 'a'), unsaid(2, 'a')])).toBeNull();
  });
  it('of an earlier release are known by today’s shape', () => {
    const lifting = { '~standard': { version: 1 as const, vendor: 'test', validate: (value: unknown) => ({ value: { ...(value as object), by: (value as { author?: string; by?: string }).author ?? (value as { by: string }).by } }) } };
    const registry = new Map([['toy', { ...toy, eventSchema: lifting as unknown as typeof toy.eventSchema }]]);
    const log = [at(1, { type: 'said', id: 't1', author: 'a', text: 'words' }), unsaid(2, 'a')];
    expect(takenBackWords(registry, activityOfRun, log)).toEqual({ rev: 2, targets: [text(1)] });
  });
});

it('[K10] what somebody takes back leaves every face before it is removed', () => {
  const room = tryRoom(toyRegistry, [toyPlan()]);
  const [person = ''] = room.join(2);
  room.next();
  const faces = (): string => JSON.stringify([room.view(phoneOf('seat1')), room.view(HOST), room.view('screen')]);
  room.act(phoneOf('seat1'), { type: 'say', text: 'canary' }, person);
  expect(faces()).toContain('canary');
  expect(room.act(phoneOf('seat1'), { type: 'unsay' }, person)).toMatchObject({ ok: true });
  expect(faces()).not.toContain('canary');
});
