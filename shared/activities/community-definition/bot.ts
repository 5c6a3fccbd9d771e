import type { BotMove } from '../../kernel/activity.ts';
import type { Random } from '../../kernel/random.ts';
import { rateAsBot } from '../../parts/agreement-bot.ts';
import { BOT_LINES, BOT_WISHES } from './bot-lines.ts';
import type { CommunityDefinitionCommand } from './commands.ts';
import type { CommunityDefinitionView } from './view/index.ts';
import type { PhoneClosing, PhoneDrafting, PhoneGallery, PhoneMerge } from './views.ts';

/** What an answer of a person may grow to when groups have put it together, in letters. */
const LONGEST = 240;

/** A pretend person: writes a line, merges with the pen, agrees, taps, wishes, rates. Waits 2 to 12 s. */
export function botMove(view: CommunityDefinitionView, memory: unknown, random: Random): BotMove<CommunityDefinitionCommand> {
  return { afterMs: 2_000 + random.int(10_000), command: chooseCommand(view, random), memory };
}

function chooseCommand(view: CommunityDefinitionView, random: Random): CommunityDefinitionCommand | null {
  if (view.face !== 'phone') return null;
  switch (view.stage) {
    case 'solo':
      if (view.line || view.skipped) return null;
      return random.next() < 0.05 ? { type: 'skipLine' } : { type: 'writeLine', text: pick(BOT_LINES, random) };
    case 'pairs': case 'groups': return inGroup(view, random);
    case 'gallery': return inGallery(view, random);
    case 'drafting': return inDrafting(view, random);
    case 'agreement': return view.version ? rateAsBot(view.rating, random) : null;
    case 'closing': return inClosing(view, random);
  }
}

function pick<T>(list: readonly [T, ...T[]], random: Random): T {
  return list[random.int(list.length)] ?? list[0];
}

function inGroup(view: PhoneMerge, random: Random): CommunityDefinitionCommand | null {
  if (view.sending.kind === 'agreeing') return random.next() < 0.04 ? { type: 'waitText' } : null;
  if (view.sending.kind === 'sent') return null;
  const index = view.drafts.findIndex(({ youHold }) => youHold);
  const draft = view.drafts[index];
  if (!draft || (index !== 0 && index !== 1)) return random.next() < 0.05 ? { type: 'wantPen', draft: 0 } : null;
  if (draft.asks !== null && random.next() < 0.5) return { type: 'passPen', draft: index, to: draft.asks };
  if (draft.version === 0) return { type: 'reviseText', draft: index, base: 0, text: mergedText(view, random) };
  if (draft.version < 3 && random.next() < 0.5) return { type: 'reviseText', draft: index, base: draft.version, text: mergedText(view, random) };
  return { type: 'agreeText' };
}

/** A phrase of every source, as far as they fit. */
function mergedText({ sources }: PhoneMerge, random: Random): string {
  const phrases = random.shuffle(sources).flatMap(({ text, phrases: spans }) => {
    const span = spans[random.int(Math.max(1, spans.length))];
    const phrase = text === null || !span ? '' : text.slice(span.start, span.end).replace(/^and /i, '').replace(/[.,;]$/, '');
    return phrase === '' ? [] : [phrase];
  });
  let merged = '';
  for (const phrase of phrases) {
    const longer = merged === '' ? phrase : `${merged}, and ${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}`;
    if (longer.length <= LONGEST) merged = longer;
  }
  return merged === '' ? pick(BOT_LINES, random) : merged;
}

function inGallery(view: PhoneGallery, random: Random): CommunityDefinitionCommand | null {
  if (view.left === 0 || random.next() < 0.3) return null;
  const lines = view.texts.flatMap(({ id, lines: spans, mine }) => spans.filter(({ start }) => !mine.some((span) => span.start === start)).map(({ start, end }) => ({ text: id, start, end })));
  const line = lines[random.int(Math.max(1, lines.length))];
  return line ? { type: 'markLine', ...line, on: true } : null;
}

function inDrafting(view: PhoneDrafting, random: Random): CommunityDefinitionCommand | null {
  const { version } = view;
  const line = version?.lines[random.int(Math.max(1, version.lines.length))];
  if (!version || view.mine.length > 0) return null;
  const luck = random.next();
  if (luck < 0.25) return { type: 'sendWish', kind: 'missing', text: pick(BOT_WISHES, random), about: null };
  return luck < 0.35 && line ? { type: 'sendWish', kind: 'notForMe', text: '', about: { version: version.id, start: line.start, end: line.end } } : null;
}

function inClosing({ final, mine }: PhoneClosing, random: Random): CommunityDefinitionCommand | null {
  const line = final?.lines[random.int(Math.max(1, final.lines.length))];
  return final && line && mine.length === 0 ? { type: 'seeMyself', text: final.id, start: line.start, end: line.end, on: true } : null;
}
