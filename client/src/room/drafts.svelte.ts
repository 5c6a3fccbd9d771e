import type { Draft } from './contract.ts';
import { readKept } from './storage.ts';
import type { Store } from './storage.ts';
import type { Timers } from './timers.ts';

/** Ruling 3: typed words are kept on each pause of 300 ms. */
const PAUSE_MS = 300;
/** Words nobody came back for go with the room's own retention. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
const PREFIX = 'tp:draft:';
/** The step of boxes that belong to the whole session. */
export const SESSION = 'session';

export type BoxKey = { readonly step: string; readonly person: string; readonly box: string };

export type Drafts = {
  /** The box's own draft; the same object for the same box. */
  open(key: BoxKey): Draft;
  /** Empties every draft of the person that holds exactly one of these texts: they have arrived. */
  arrived(person: string, texts: readonly string[]): void;
  /** Who has words in boxes of the whole session; all are kept first. */
  writers(): readonly string[];
  /** Keeps everything now, before the page goes. */
  flush(): void;
};

export type DraftOptions = {
  readonly store: Store;
  readonly room: string;
  readonly timers: Timers;
  /** True while these words of this person are on their way. Reactive. */
  readonly sending: (person: string, text: string) => boolean;
  /** Somebody typed. */
  readonly typed?: (person: string) => void;
};

/** Unsent words per room, step, person and box. The server never writes into one. */
export function createDrafts(options: DraftOptions): Drafts {
  const boxes: Record<string, BoxDraft> = {};
  const flush = (): void => Object.values(boxes).forEach((box) => box.keep());
  forgetOld(options);
  return {
    open: (key) => {
      const name = `${PREFIX}${options.room}:${key.step}:${key.person}:${key.box}`;
      return (boxes[name] ??= new BoxDraft(name, key, options));
    },
    arrived: (person, texts) => {
      const prefix = `${PREFIX}${options.room}:`;
      for (const name of options.store.keys(prefix)) {
        if (name.includes(`:${person}:`) && !name.startsWith(`${prefix}${SESSION}:`) && texts.includes(keptText(options.store, name).trim())) options.store.remove(name);
      }
      for (const box of Object.values(boxes)) if (box.person === person && !box.ofSession && texts.includes(box.value.trim())) box.clear();
    },
    writers: () => {
      flush();
      const prefix = `${PREFIX}${options.room}:${SESSION}:`;
      return [...new Set(options.store.keys(prefix).map((name) => name.slice(prefix.length).split(':')[0] ?? ''))];
    },
    flush,
  };
}

/** Takes what a person kept for themselves off this device, whatever the boxes were called. Open boxes are for their owner to clear. */
export function eraseSession(store: Store, room: string, person: string): void {
  for (const name of store.keys(`${PREFIX}${room}:${SESSION}:${person}:`)) store.remove(name);
}

class BoxDraft implements Draft {
  readonly person: string;
  /** What somebody keeps for themselves: nothing of it is sent, not even that they type. */
  readonly ofSession: boolean;
  #name: string;
  #options: DraftOptions;
  #value: string;
  #saved: boolean;
  #cancel = (): void => undefined;

  constructor(name: string, { step, person }: BoxKey, options: DraftOptions) {
    this.#name = name;
    this.person = person;
    this.ofSession = step === SESSION;
    this.#options = options;
    this.#value = $state(keptText(options.store, name));
    this.#saved = $state(this.#value !== '' && options.store.lasting);
  }

  get value(): string {
    return this.#value;
  }

  set value(text: string) {
    if (text === this.#value) return;
    this.#value = text;
    this.#saved = false;
    this.#cancel();
    this.#cancel = this.#options.timers.after(PAUSE_MS, () => this.keep());
    if (!this.ofSession) this.#options.typed?.(this.person);
  }

  get saved(): boolean {
    return this.#saved;
  }

  get sending(): boolean {
    return this.#value !== '' && this.#options.sending(this.person, this.#value.trim());
  }

  clear(): void {
    this.#value = '';
    this.keep();
  }

  keep(): void {
    this.#cancel();
    const { store, timers } = this.#options;
    if (this.#value === '') {
      store.remove(this.#name);
      this.#saved = false;
    } else this.#saved = store.set(this.#name, JSON.stringify({ text: this.#value, at: timers.now() }));
  }
}

function keptText(store: Store, name: string): string {
  const kept = readKept(store, name);
  return typeof kept === 'object' && kept !== null && 'text' in kept && typeof kept.text === 'string' ? kept.text : '';
}

function forgetOld({ store, timers }: DraftOptions): void {
  for (const name of store.keys(PREFIX)) {
    const kept = readKept(store, name);
    const at = typeof kept === 'object' && kept !== null && 'at' in kept && typeof kept.at === 'number' ? kept.at : 0;
    if (timers.now() - at > KEPT_MS) store.remove(name);
  }
}
