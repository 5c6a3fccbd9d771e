/** Words and tokens kept by the browser. `lasting` is false where it keeps nothing (sign-in pop-ups, blocked storage). */
export type Store = {
  readonly lasting: boolean;
  get(key: string): string | null;
  /** False when the browser would not keep it. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
  keys(prefix: string): readonly string[];
};

const TRIAL = 'tp:trial';

/** The browser's own store, or one that lasts as long as this page. */
export function openStore(area: () => Storage = () => localStorage): Store {
  try {
    const found = area();
    found.setItem(TRIAL, '1');
    const kept = found.getItem(TRIAL) === '1';
    found.removeItem(TRIAL);
    return kept ? browserStore(found) : memoryStore();
  } catch {
    return memoryStore();
  }
}

export function memoryStore(): Store {
  const kept = new Map<string, string>();
  return {
    lasting: false,
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => {
      kept.set(key, value);
      return false;
    },
    remove: (key) => void kept.delete(key),
    keys: (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix)),
  };
}

function browserStore(area: Storage): Store {
  return {
    lasting: true,
    get: (key) => area.getItem(key),
    set: (key, value) => {
      try {
        area.setItem(key, value);
        return true;
      } catch {
        return false;
      }
    },
    remove: (key) => area.removeItem(key),
    keys: (prefix) => Object.keys(area).filter((key) => key.startsWith(prefix)),
  };
}

/** Reads kept JSON; anything that does not parse counts as nothing. */
export function readKept(store: Store, key: string): unknown {
  const text = store.get(key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
