import type { Random } from '../kernel/random.ts';
import type { RatingCommand } from './agreement-model.ts';
import type { PhoneRating } from './agreement-views.ts';

const CHANGES = [
  'Say something about people who just moved here.',
  'Make it shorter, so that I can say it by heart.',
  'I miss the word "safe".',
  'Kids should be in it too.',
  'Start with the neighbors, not with the building.',
  '"Everyone" is a big word. Say who we mean.',
  'Could we say how we help, not only that we do?',
  'Put the part about listening first.',
  'It sounds like a poster. Use our own words.',
  'Name the farms and the river. That is us.',
] as const;

/** What a pretend person does: mostly 3 to 5, one in ten skips, one in ten says "Almost" and what would help; null when there is nothing left to do. */
export function rateAsBot(view: PhoneRating, random: Random): RatingCommand | null {
  if (view.asksChange && view.change === null) return { type: 'suggestChange', text: CHANGES[random.int(CHANGES.length)] ?? CHANGES[0] };
  if (view.result !== null || view.mine !== null || view.skipped) return null;
  const luck = random.int(10);
  if (luck === 0) return { type: 'skipRating' };
  return { type: 'rate', value: luck === 1 ? 2 : 3 + random.int(3) };
}
