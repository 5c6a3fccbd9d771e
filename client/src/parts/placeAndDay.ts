import type { Card } from '../../../shared/protocol.ts';
import { longDay } from '../ui/format.ts';

/** Where and when, for the foot of a printed sheet. `at` in ms since 1970. */
export function placeAndDay({ place, language }: Pick<Card, 'place' | 'language'>, at: number): string {
  const day = longDay(at, language);
  return place === '' ? day : `${place} · ${day}`;
}
