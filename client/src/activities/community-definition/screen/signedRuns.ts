import type { OriginRun } from '../../../../../shared/activities/community-definition/views.ts';
import type { Span } from '../../../../../shared/parts/phrases.ts';

/** Words that came from one group (null: straight from people's lines), to be drawn under one sign. */
export type SignedRun = Span & { readonly group: number | null };

/** Runs with nothing but spaces and punctuation between them, from the same group, are one: the sign need not stand twice. */
export function signedRuns(words: string, runs: readonly OriginRun[]): readonly SignedRun[] {
  const signed: SignedRun[] = [];
  for (const { start, end, group } of [...runs].sort((a, b) => a.start - b.start)) {
    const last = signed.at(-1);
    if (last && last.group === group && !/[\p{L}\p{N}]/u.test(words.slice(last.end, start))) signed[signed.length - 1] = { start: last.start, end: Math.max(last.end, end), group };
    else signed.push({ start, end, group });
  }
  return signed;
}
