import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../../../shared/activities/ask/views.ts';
import type { ConsolePerson } from '../../../../../shared/kernel/views.ts';
import { isDone, labelsOf } from './sheets.ts';

const person = (id: string, way: ConsolePerson['way'], name: string | null): ConsolePerson => ({ id, name, way, presence: 'here', seat: null, table: null, group: null, pretend: false });
const sheet = (of: string, lines: readonly { readonly id: string | null; readonly skipped: boolean }[] = []): Sheet => ({
  of, consent: false, lines: lines.map((line, question) => ({ ...line, question, text: null, hidden: false })),
});

describe('sheets a host types', () => {
  it('people on paper by name, the nameless and paper cards by number; the newest card comes first and keeps its number', () => {
    const labels = labelsOf([sheet('p'), sheet('r1'), sheet('r2'), sheet('x2'), sheet('x1')], ['p', 'r1', 'r2'], { people: [person('p', 'paper', 'Rosa'), person('r1', 'room', null), person('r2', 'room', null)] });
    expect([...labels.entries()]).toEqual([['p', 'Rosa'], ['r1', 'Without a phone, person 1'], ['r2', 'Without a phone, person 2'], ['x2', 'Paper card 2'], ['x1', 'Paper card 1']]);
  });
  it('is done when every question is answered or skipped (K11)', () => {
    expect(isDone(sheet('p', [{ id: 'a', skipped: false }, { id: null, skipped: true }]))).toBe(true);
    expect(isDone(sheet('p', [{ id: 'a', skipped: false }, { id: null, skipped: false }]))).toBe(false);
  });
});
