import type { BotMove } from '../../kernel/activity.ts';
import type { Random } from '../../kernel/random.ts';
import { answerAsBot } from '../../parts/question-bot.ts';
import { BOT_FINDS } from './bot-finds.ts';
import type { CommonGroundCommand } from './commands.ts';
import type { CommonGroundView } from './view/index.ts';
import type { PhoneRace } from './views.ts';

/** A pretend person: mostly says yes, sometimes no; the keeper writes; favourites are tapped, cards answered. Waits 2 to 20 s. */
export function botMove(view: CommonGroundView, memory: unknown, random: Random): BotMove<CommonGroundCommand> {
  const afterMs = 2_000 + random.int(10_000);
  return { afterMs: view.stage === 'race' ? afterMs : afterMs + random.int(8_000), command: chooseCommand(view, random), memory };
}

function chooseCommand(view: CommonGroundView, random: Random): CommonGroundCommand | null {
  if (view.face !== 'phone') return null;
  switch (view.stage) {
    case 'brief': return null;
    case 'race': return inRace(view, random);
    case 'reveal': {
      if (!view.favourite.ask || view.group === null) return null;
      return { type: 'chooseFavourite', group: view.group, item: view.items[random.int(view.items.length)]?.id ?? null };
    }
    case 'debrief': return view.card ? answerAsBot(view.card, random) : null;
  }
}

function inRace(view: PhoneRace, random: Random): CommonGroundCommand | null {
  const asked = view.items.find((item) => item.ask);
  if (asked) {
    const luck = random.next();
    const answer = luck < 0.82 ? 'yes' : luck < 0.95 ? 'no' : 'skip';
    return view.table ? { type: 'answerAll', item: asked.id, answer } : { type: 'answer', item: asked.id, answer };
  }
  const sleeping = view.items.find((item) => item.state === 'open' && item.asleep.length > 0);
  const person = sleeping?.asleep[0];
  if (sleeping && person !== undefined && random.next() < 0.7) return { type: 'answerFor', item: sleeping.id, person, answer: 'yes' };
  if (view.mayTake) return { type: 'takeList' };
  if (view.favourite.ask && view.group !== null) {
    const finds = view.items.filter((item) => item.state === 'confirmed');
    return { type: 'chooseFavourite', group: view.group, item: finds[random.int(finds.length)]?.id ?? null };
  }
  const open = view.items.filter((item) => item.state === 'open').length;
  if (!view.youKeep || view.done || open >= 2) return null;
  return { type: 'proposeItem', text: BOT_FINDS[random.int(BOT_FINDS.length)] ?? BOT_FINDS[0] };
}
