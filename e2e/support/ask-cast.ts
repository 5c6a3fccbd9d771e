import { envelope, pause, until, whereIs } from '../../server/scripts/bench/room.ts';
import { Wire } from '../../server/scripts/bench/wire.ts';
import type { AskConsoleView } from '../../shared/activities/ask/views-console.ts';
import { answerAll, barePhones, tell } from './ask.ts';
import type { Room } from './room.ts';

type Command = { readonly type: string } & Readonly<Record<string, unknown>>;
/** People and host of an Ask without browsers. `quotes`: how many of each theme's cards are chosen, with a yes. */
export type Cast = {
  readonly desk: Wire;
  readonly phones: readonly Wire[];
  readonly questions: number;
  readonly words: (person: number, question: number) => string;
  readonly themes: readonly string[];
  readonly quotes: number;
  /** What the host writes into the text told back; none: it stays as it starts. */
  readonly told: readonly string[];
};

/** `people` phones and a console in the lobby of this room. */
export async function castOf(room: Room, url: string, people: number, rest: Omit<Cast, 'desk' | 'phones'>): Promise<Cast> {
  const cookie = (await room.host.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const desk = await Wire.connect(url, { auth: { face: 'console', room: room.session.id }, cookie });
  return { ...rest, desk, phones: await barePhones(room, url, people) };
}

const stageOf = (desk: Wire): string => whereIs(desk.view()).split('/')[1] ?? 'lobby';
function consoleOf(desk: Wire): AskConsoleView {
  const view = desk.view();
  if (view.face !== 'console') throw new Error('This is no console.');
  return view.view as AskConsoleView;
}

async function host(desk: Wire, command: Command, to: 'room' | 'activity' = 'activity'): Promise<void> {
  const sent = envelope(command, to === 'room' ? {} : { to, step: desk.view().room.step?.step ?? null });
  let answer = await desk.command(sent);
  // Quicker than a person: it waits, as a console does.
  for (; answer && !answer.ok && answer.again; answer = await desk.command(sent)) await pause(100);
  if (!answer?.ok) throw new Error(`${command.type}: ${answer?.code ?? 'no answer'}`);
  await desk.until(answer.rev);
}

/** Presses Next until this stage has begun, for the phones too. */
export async function goTo({ desk, phones }: Cast, stage: string): Promise<void> {
  for (let press = 0; stageOf(desk) !== stage; press += 1) {
    if (press > 40) throw new Error(`No way to ${stage}.`);
    await host(desk, { type: 'next', from: whereIs(desk.view()) }, 'room');
  }
  await until(`phones are in ${stage}`, () => phones.every((phone) => stageOf(phone) === stage));
}

/** What people and host do in the stage that is on. */
export async function play(cast: Cast): Promise<void> {
  const { desk, phones } = cast;
  const each = (command: (index: number) => Command): Promise<unknown> => Promise.all(phones.map((phone, index) => tell(phone, command(index))));
  switch (stageOf(desk)) {
    case 'asking':
      await answerAll(phones, cast.questions, cast.words);
      for (const phone of phones) await tell(phone, { type: 'setConsent', of: mineOf(phone), on: true });
      return;
    case 'theming': return sort(cast);
    case 'weighing': {
      const view = consoleOf(desk);
      const ids = view.stage === 'weighing' ? view.themes.map(({ id }) => id) : [];
      if (ids.length > 0) await each((index) => ({ type: 'placeDot', theme: ids[index % ids.length], on: true }));
      return;
    }
    case 'narrative': return writeTold(cast);
    case 'ringstrue':
      if (phones.length > 0) await each((index) => ({ type: 'rate', value: (index * 2 + 1) % 6 }));
      return;
    default:
  }
}

const mineOf = (phone: Wire): string => {
  const view = phone.view();
  return view.face === 'phone' ? (view.mine[0]?.id ?? '') : '';
};

/** Cards into themes by turns; their names and some quotes on the wall. */
async function sort({ desk, themes, quotes }: Cast): Promise<void> {
  const before = consoleOf(desk);
  const cards = before.stage === 'theming' ? before.cards.map(({ id }) => id) : [];
  if (cards.length === 0) return;
  for (const [at, name] of themes.entries()) await host(desk, { type: 'makeTheme', name, cards: cards.filter((_, index) => index % themes.length === at) });
  const after = consoleOf(desk);
  for (const theme of after.stage === 'theming' ? after.themes : []) {
    await host(desk, { type: 'showText', id: theme.nameId, shown: true }, 'room');
    for (const id of theme.cards.slice(0, quotes)) await host(desk, { type: 'showText', id, shown: true }, 'room');
  }
}

async function writeTold({ desk, told }: Cast): Promise<void> {
  const view = consoleOf(desk);
  if (view.stage !== 'narrative') return;
  for (const [at, text] of told.entries()) {
    const slot = view.slots[at];
    if (slot) await host(desk, { type: 'fillSlot', slot: slot.slot, base: slot.id, text });
  }
  const now = consoleOf(desk);
  if (now.stage === 'narrative' && now.slots.some(({ text }) => text)) await host(desk, { type: 'showNarrative', shown: true });
}

/** The host's Next inside the stage: the next theme, the ratings. */
export async function press({ desk }: Cast): Promise<void> {
  await host(desk, { type: 'next', from: whereIs(desk.view()) }, 'room');
}

/** Ends the connections. */
export function leave({ desk, phones }: Cast): void {
  for (const one of [desk, ...phones]) one.drop();
}
