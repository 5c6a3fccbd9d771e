import { describe, expect, it } from 'vitest';
import { hostAction, type KeyContext, type KeyPress } from './keys.ts';

const at = (over: Partial<KeyContext> = {}): KeyContext => ({ face: 'console', focus: 'none', letters: true, dialog: false, sinceNext: null, ...over });
const key = (name: string, over: Partial<KeyPress> = {}): KeyPress => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, ...over });
const press = (name: string, over: Partial<KeyContext> = {}, held: Partial<KeyPress> = {}): string | null => hostAction(key(name, held), at(over));

describe('[Keys] the host keyboard', () => {
  it('maps every key of the table', () => {
    expect(['ArrowRight', 'PageDown', 'ArrowLeft', 'PageUp', 'b', 'B', '.', 'j', 'q', '?'].map((name) => press(name))).toEqual([
      'next', 'next', 'back', 'back', 'blank', 'blank', 'blank', 'join', 'qr', 'help',
    ]);
    expect(press('z', {}, { ctrlKey: true })).toBe('undo');
    expect(press('z', {}, { metaKey: true })).toBe('undo');
    expect(press('x')).toBeNull();
    expect(press('constructor')).toBeNull();
  });
  it('full screen is the big screen’s key only', () => {
    expect(press('f')).toBeNull();
    expect(press('f', { face: 'screen' })).toBe('fullScreen');
  });
  it('a field keeps all its keys', () => {
    for (const name of ['ArrowRight', 'PageDown', 'PageUp', '.', 'b', 'j', 'q', '?', 'f']) {
      expect(press(name, { focus: 'field' })).toBeNull();
      expect(press(name, { focus: 'field', face: 'screen' })).toBeNull();
    }
    expect(press('z', { focus: 'field' }, { ctrlKey: true })).toBeNull();
  });
  it('[WCAG 2.1.4] letters can be switched off; the clicker and arrows stay', () => {
    for (const name of ['b', 'j', 'q', '?']) expect(press(name, { letters: false })).toBeNull();
    expect(press('PageDown', { letters: false })).toBe('next');
    expect(press('.', { letters: false })).toBe('blank');
    expect(press('ArrowLeft', { letters: false })).toBe('back');
  });
  it('arrows on the console only from nothing or the main button; on the big screen always', () => {
    expect(press('ArrowRight', { focus: 'main' })).toBe('next');
    expect(press('ArrowRight', { focus: 'other' })).toBeNull();
    expect(press('PageDown', { focus: 'other' })).toBe('next');
    expect(press('ArrowRight', { focus: 'other', face: 'screen' })).toBe('next');
  });
  it('a second Next within 400 ms is ignored, Back is not', () => {
    expect(press('PageDown', { sinceNext: 399 })).toBeNull();
    expect(press('ArrowRight', { sinceNext: 0 })).toBeNull();
    expect(press('PageDown', { sinceNext: 400 })).toBe('next');
    expect(press('PageUp', { sinceNext: 10 })).toBe('back');
  });
  it('leaves the browser’s own combinations and held keys alone', () => {
    expect(press('j', {}, { ctrlKey: true })).toBeNull();
    expect(press('ArrowLeft', {}, { altKey: true })).toBeNull();
    expect(press('z', {}, { ctrlKey: true, shiftKey: true })).toBeNull();
    expect(press('PageDown', {}, { repeat: true })).toBeNull();
  });
  it('an open question leaves only the clicker', () => {
    expect(press('j', { dialog: true })).toBeNull();
    expect(press('ArrowRight', { dialog: true })).toBeNull();
    expect(press('z', { dialog: true }, { ctrlKey: true })).toBeNull();
    expect(press('PageDown', { dialog: true })).toBe('next');
  });
});
