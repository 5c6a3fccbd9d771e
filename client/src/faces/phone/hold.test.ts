import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Room, UpdateOf } from '../../room/room.svelte.ts';
import { StepHold } from './hold.svelte.ts';

type Field = { readonly matches: () => boolean };
let focused: Field | null;
let sent: unknown[];
let waiting: unknown[];
let draft: { value: string; cleared: boolean };
let hold: StepHold;

const step = (stage: string): { run: string; stage: string; pass: number } => ({ run: 'r1', stage, pass: 1 });
const at = (stage: string, writing = false): UpdateOf<'phone'> => ({ room: { step: { key: `r1/${stage}/1`, step: step(stage), writing } } }) as unknown as UpdateOf<'phone'>;

beforeEach(() => {
  vi.useFakeTimers();
  focused = null;
  sent = [];
  draft = { value: '', cleared: false };
  vi.stubGlobal('document', { get activeElement() { return focused; } });
  const send = (command: unknown, options: unknown): Promise<{ ok: true; rev: number }> => {
    sent.push([command, options]);
    return Promise.resolve({ ok: true, rev: 1 });
  };
  const opened = { get value() { return draft.value; }, clear: () => (draft = { value: '', cleared: true }) };
  waiting = [];
  hold = new StepHold({ send, draft: () => opened, get waiting() { return waiting; } } as unknown as Room<'phone'>);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const type = (): void => void (focused = { matches: () => true });
const goesAlong = (stage: string): void => hold.goesAlong('rosa', { key: `r1/${stage}/1`, step: step(stage) })('text', (text) => ({ type: 'write', text }));

describe('when the room moves on', () => {
  it('a phone nobody types on goes along at once', () => {
    hold.arriving(at('brief'), at('race'));
    expect(hold.held).toBeNull();
  });

  it('a box with focus stays until it is left, and nothing of it is sent', () => {
    type();
    hold.arriving(at('race'), at('reveal'));
    expect(hold.held).toEqual(at('race'));
    expect(hold.hold).toEqual({ kind: 'ready', until: null });
    hold.left();
    expect(hold.held).not.toBeNull();
    focused = null;
    hold.left();
    expect(hold.held).toBeNull();
    expect(sent).toEqual([]);
  });

  it('words sent from the step that is over keep it until they are answered and seen', () => {
    type();
    hold.arriving(at('race'), at('reveal'));
    focused = null;
    waiting = ['on its way'];
    hold.left();
    expect(hold.held).toEqual(at('race'));
    hold.release();
    expect(hold.held).toBeNull();
  });

  it('the end of the session is a step like any other: who types goes on typing, and no words go along', () => {
    const over = (): UpdateOf<'phone'> => ({ room: { ...at('promises', true).room, phase: 'ended' } }) as UpdateOf<'phone'>;
    goesAlong('promises');
    draft.value = 'half a li';
    type();
    hold.arriving(at('promises', true), over());
    expect(hold.hold).toEqual({ kind: 'ready', until: null });
    hold.arriving(over(), over());
    expect(hold.held).not.toBeNull();
    hold.arriving(over(), at('promises', true));
    expect(hold.held).toBeNull();
    expect(sent).toEqual([]);
  });

  it('news of the same step holds nothing', () => {
    type();
    hold.arriving(at('race'), at('race'));
    hold.arriving(null, at('race'));
    expect(hold.held).toBeNull();
  });

  it('nothing is held any more when the host comes back to that step', () => {
    type();
    hold.arriving(at('race'), at('reveal'));
    hold.arriving(at('reveal'), at('race'));
    expect(hold.held).toBeNull();
  });

  it('[K4] words of a writing step stay 10 s and then go along to the step they belong to', async () => {
    goesAlong('solo');
    draft.value = 'A place where people wave';
    hold.arriving(at('solo', true), at('pairs', true));
    expect(hold.hold?.kind).toBe('finish');
    await vi.advanceTimersByTimeAsync(9_999);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(3_001);
    expect(sent).toEqual([[{ type: 'write', text: 'A place where people wave' }, { as: 'rosa', step: step('solo') }]]);
    expect(draft.cleared).toBe(true);
    expect(hold.held).toBeNull();
  });

  it("[K4] Don't send moves on and leaves the words in their draft", async () => {
    goesAlong('solo');
    draft.value = 'half a li';
    hold.arriving(at('solo', true), at('pairs', true));
    hold.release();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toEqual([]);
    expect(draft.value).toBe('half a li');
    expect(hold.held).toBeNull();
  });

  it('[K4] an empty box, a step without writing and boxes of earlier steps send nothing', async () => {
    goesAlong('solo');
    hold.arriving(at('solo', true), at('pairs', true));
    draft.value = 'words of solo';
    hold.arriving(at('pairs', true), at('groups', true));
    goesAlong('race');
    hold.arriving(at('race'), at('reveal'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(hold.held).toBeNull();
    expect(sent).toEqual([]);
  });
});
