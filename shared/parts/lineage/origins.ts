import type { Span } from '../phrases.ts';
import { wordsOf, type Word } from '../words.ts';
import { spanOf, type Part } from './runs.ts';
import { tilesOf } from './tiles.ts';

/** A text and the ids of the texts it was made from: none for a person's line. '' for a removed text. */
export type TracedText = { readonly text: string; readonly from: readonly string[] };
/**
 * A run of `words` words of the final text that came all the same way. A chain lists the parts it came through, newest first, down to where
 * it can be followed no further: a person's line, or the text in which somebody wrote these words anew.
 */
export type OriginRun = Span & { readonly words: number; readonly chains: readonly (readonly Part[])[] };

/** A chain of one word: texts and the index of the word in each. `path` tells chains through the same texts. */
type Chain = { readonly path: string; readonly steps: readonly Step[] };
type Step = { readonly id: string; readonly at: number };
type Tracer = { readonly words: (id: string) => readonly Word[]; readonly chains: (id: string, at: number) => readonly Chain[] };

/**
 * Where the words of one text came from, through all the texts they were copied from (CD10): disjoint runs in text order. A run ends
 * where the way of its words parts. Words that nobody wrote before are in no run. Ids that `texts` does not know are passed over. A text that was handed on as it stands, without anybody writing, is left out by the caller, who puts its own sources in its
 * place (CD5). `language` is BCP 47.
 */
export function traceOrigins(texts: ReadonlyMap<string, TracedText>, finalId: string, language: string): readonly OriginRun[] {
  const tracer = tracerOf(texts, language);
  const words = tracer.words(finalId);
  const ways = words.map((_, at) => tracer.chains(finalId, at));
  const runs: OriginRun[] = [];
  for (let at = 0, length = 1; at < words.length; at += length, length = 1) {
    const chains = ways[at] ?? [];
    while (continues(ways[at + length - 1] ?? [], ways[at + length] ?? [])) length += 1;
    if (chains.length === 0) continue;
    runs.push({
      ...spanOf(words, at, length),
      words: length,
      chains: chains.map(({ steps }) => steps.map((step) => ({ id: step.id, ...spanOf(tracer.words(step.id), step.at, length) }))),
    });
  }
  return runs;
}

/** Whether the next word came through the same texts, and stood behind this one in each. */
function continues(here: readonly Chain[], next: readonly Chain[]): boolean {
  return (
    here.length > 0 &&
    here.length === next.length &&
    here.every(({ path, steps }, index) => {
      const other = next[index];
      return other?.path === path && steps.every(({ at }, step) => other.steps[step]?.at === at + 1);
    })
  );
}

/** Looks at a text only when a word leads there, and at each once. */
function tracerOf(texts: ReadonlyMap<string, TracedText>, language: string): Tracer {
  const kept = {
    words: new Map<string, readonly Word[]>(),
    origins: new Map<string, readonly (readonly Step[])[]>(),
    chains: new Map<string, (readonly Chain[] | undefined)[]>(),
  };
  const words = (id: string): readonly Word[] => keep(kept.words, id, () => wordsOf(texts.get(id)?.text ?? '', language));
  const origins = (id: string): readonly (readonly Step[])[] =>
    keep(kept.origins, id, () => originsOf(words(id), texts.get(id)?.from ?? [], words));
  const chains = (id: string, at: number): readonly Chain[] => {
    const found = keep(kept.chains, id, () => []);
    const known = found[at];
    if (known) return known;
    found[at] = []; // a circle ends here
    return (found[at] = chainsOf(origins(id)[at] ?? [], chains));
  };
  return { words, chains };
}

/** For each word, where it stands in the texts it was made from. */
function originsOf(words: readonly Word[], from: readonly string[], wordsIn: Tracer['words']): readonly (readonly Step[])[] {
  const found: (readonly Step[])[] = words.map(() => []);
  for (const { at, length, places } of tilesOf(words, from.map(wordsIn), { telling: true, once: false })) {
    for (let index = 0; index < length; index += 1) {
      found[at + index] = places.flatMap((place) => {
        const id = from[place.source];
        return id === undefined ? [] : [{ id, at: place.at + index }];
      });
    }
  }
  return found;
}

/** One chain per way through the texts: the first, where a text says the same twice. */
function chainsOf(origins: readonly Step[], chains: Tracer['chains']): readonly Chain[] {
  const byPath = new Map<string, Chain>();
  for (const step of origins) {
    const further = chains(step.id, step.at);
    const own: readonly Chain[] = further.length > 0 ? further : [{ path: '', steps: [] }];
    for (const { path, steps } of own) {
      const longer = JSON.stringify(step.id) + path;
      if (!byPath.has(longer)) byPath.set(longer, { path: longer, steps: [step, ...steps] });
    }
  }
  return [...byPath.values()];
}

function keep<Value>(kept: Map<string, Value>, id: string, make: () => Value): Value {
  const known = kept.get(id);
  if (known !== undefined) return known;
  const made = make();
  kept.set(id, made);
  return made;
}
