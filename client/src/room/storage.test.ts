import { describe, expect, it } from 'vitest';
import { openStore, readKept } from './storage.ts';

function area(refuse: (call: number) => boolean = () => false): Storage {
  const kept: Record<string, string> = {};
  let calls = 0;
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      calls += 1;
      if (refuse(calls)) throw new Error('quota');
      kept[key] = value;
      Object.defineProperty(shown, key, { configurable: true, enumerable: true, value });
    },
    removeItem: (key: string) => {
      Reflect.deleteProperty(kept, key);
      Reflect.deleteProperty(shown, key);
    },
  };
  const shown = Object.create(methods) as Storage;
  return shown;
}

describe('what the browser keeps', () => {
  it('lasts where storage works', () => {
    const store = openStore(() => area());
    expect(store.lasting).toBe(true);
    expect(store.set('tp:a', '1')).toBe(true);
    expect(store.keys('tp:')).toEqual(['tp:a']);
    store.remove('tp:a');
    expect(store.get('tp:a')).toBeNull();
  });

  it('is this page alone where storage throws, or keeps nothing (sign-in pop-ups)', () => {
    const closed = openStore(() => {
      throw new Error('SecurityError');
    });
    const full = openStore(() => area(() => true));
    const forgetful = openStore(() => ({ ...area(), setItem: () => undefined, getItem: () => null, removeItem: () => undefined }));
    for (const store of [closed, full, forgetful]) {
      expect(store.lasting).toBe(false);
      expect(store.set('a', '1')).toBe(false);
      expect(store.get('a')).toBe('1');
    }
  });

  it('tells when it is full later on', () => {
    const store = openStore(() => area((call) => call > 1));
    expect(store.lasting).toBe(true);
    expect(store.set('a', '1')).toBe(false);
  });

  it('counts what does not parse as nothing', () => {
    const store = openStore(() => area());
    store.set('broken', '{"a":');
    expect(readKept(store, 'broken')).toBeNull();
    expect(readKept(store, 'missing')).toBeNull();
  });
});
