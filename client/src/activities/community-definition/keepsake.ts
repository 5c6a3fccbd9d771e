import type { CommunityDefinitionPhoneView } from '../../../../shared/activities/community-definition/views.ts';
import type { KeepsakeOf } from '../../room/keepsakes.ts';
import { wordsAt } from './phone/pieces.ts';

/** One's own line; at the end what of it lives on, or the texts one helped to make (CD10), and the room's words. */
export const keepsake: KeepsakeOf<CommunityDefinitionPhoneView> = (view) => {
  // Their own words stay on their own page, also when they are hidden from the room.
  if (view.stage === 'solo') return view.line?.hidden ? null : { wrote: said([view.line?.text]) };
  if (view.stage !== 'closing') return null;
  const final = view.final?.text ?? null;
  const lived = final === null ? [] : wordsAt(final, view.origins.lived);
  return { ...(view.origins.line !== null && { wrote: said([view.origins.line]) }), went: lived.length > 0 ? lived : said(view.origins.made.map(({ text }) => text)), made: said([final]) };
};

const said = (words: readonly (string | null | undefined)[]): readonly string[] => words.filter((one): one is string => typeof one === 'string' && one !== '');
