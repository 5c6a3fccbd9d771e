import type { BotMove } from '../../kernel/activity.ts';
import type { Random } from '../../kernel/random.ts';
import { rateAsBot } from '../../parts/agreement-bot.ts';
import { answerAsBot } from '../../parts/question-bot.ts';
import { BOT_ANSWERS, BOT_THEMES } from './bot-answers.ts';
import type { AskCommand } from './commands.ts';
import type { AskView } from './view/index.ts';
import type { PhoneAsking, PhoneTheming, PhoneWeighing, Sheet } from './views.ts';

/** A pretend person: asks and types, ticks, sorts cards, places dots, rates. Waits 2 to 12 s. */
export function botMove(view: AskView, memory: unknown, random: Random): BotMove<AskCommand> {
  return { afterMs: 2_000 + random.int(10_000), command: chooseCommand(view, random), memory };
}

function chooseCommand(view: AskView, random: Random): AskCommand | null {
  if (view.face !== 'phone') return null;
  switch (view.stage) {
    case 'brief': case 'narrative': return null;
    case 'asking': return inAsking(view, random);
    case 'checkback': {
      const sheet = view.sheets.find(({ consent, lines }) => !consent && lines.some(({ id }) => id !== null));
      return sheet && random.next() < 0.3 ? { type: 'setConsent', of: sheet.of, on: true } : null;
    }
    case 'theming': return inTheming(view, random);
    case 'weighing': return inWeighing(view, random);
    case 'ringstrue': return view.slots.length > 0 ? rateAsBot(view.rating, random) : null;
    case 'promises': return answerAsBot(view.card, random);
  }
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[random.int(Math.max(1, list.length))];
}

function inAsking(view: PhoneAsking, random: Random): AskCommand | null {
  if (view.checksHere && view.own && !view.own.consent && random.next() < 0.1) return { type: 'setConsent', of: view.own.of, on: true };
  if (view.way === 'field') return inField(view, random);
  const [sheet] = view.sheets;
  if (!sheet || view.turn?.you === 'listener') return null;
  const answered = answer(sheet, random);
  if (answered) return answered;
  const { turn } = view;
  return turn && turn.you === 'scribe' && turn.number < turn.turns && turn.next !== null ? { type: 'giveTurn', of: turn.next } : null;
}

function inField(view: PhoneAsking, random: Random): AskCommand | null {
  const open = view.sheets.find(({ lines }) => lines.some(({ id, skipped }) => id === null && !skipped));
  if (open) return answer(open, random);
  if (random.next() < 0.2) return { type: 'countRefusal', on: true };
  return view.sheets.length < 3 ? { type: 'startConversation' } : null;
}

function answer(sheet: Sheet, random: Random): AskCommand | null {
  const line = sheet.lines.find(({ id, skipped }) => id === null && !skipped);
  if (!line) return null;
  if (random.next() < 0.1) return { type: 'skipQuestion', question: line.question, of: sheet.of };
  const text = pick(BOT_ANSWERS[line.question % BOT_ANSWERS.length] ?? [], random);
  return text === undefined ? null : { type: 'writeAnswer', question: line.question, of: sheet.of, text };
}

function inTheming(view: PhoneTheming, random: Random): AskCommand | null {
  const sorted = new Set(view.themes.flatMap(({ cards }) => cards));
  const card = pick(view.cards.filter(({ id }) => !sorted.has(id)), random);
  if (!card) return null;
  const names = BOT_THEMES.filter((name) => !view.themes.some((theme) => theme.name === name));
  if (view.left > 0 && (view.themes.length === 0 || random.next() < 0.3)) return { type: 'makeTheme', name: pick(names, random) ?? BOT_THEMES[0], cards: [card.id] };
  const theme = pick(view.themes, random);
  return theme ? { type: 'putCards', cards: [card.id], theme: theme.id, on: true } : null;
}

function inWeighing(view: PhoneWeighing, random: Random): AskCommand | null {
  const theme = view.left > 0 ? pick(view.themes.filter(({ id }) => !view.mine.includes(id)), random) : undefined;
  return theme ? { type: 'placeDot', theme: theme.id, on: true } : null;
}
