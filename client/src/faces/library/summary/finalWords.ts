import type { SessionReport } from '../../../../../shared/http-summary.ts';

/** The last sentence the room came to, whatever exercise made it; null: none, or its words are gone. */
export function finalWords(results: SessionReport['results']): string | null {
  return results.reduce<string | null>((found, { result }) => finalOf(result) ?? found, null);
}

function finalOf(result: unknown): string | null {
  return typeof result === 'object' && result !== null && 'final' in result && typeof result.final === 'string' ? result.final : null;
}
