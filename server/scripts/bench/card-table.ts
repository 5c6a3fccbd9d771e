import { isDeepStrictEqual } from 'node:util';
import { registry } from '../../../shared/activities/index.ts';
import type { AskConsoleView, ConsoleTheming } from '../../../shared/activities/ask/views-console.ts';
import type { AskPhoneView, PhoneAsking, PhoneTheming } from '../../../shared/activities/ask/views.ts';
import type { RecordedEvent } from '../../../shared/kernel/model.ts';
import { viewRoom } from '../../../shared/kernel/room.ts';
import { fold } from '../../../shared/kernel/fold.ts';
import { move, quiet, send, until, whereIs, type BenchRoom, type BenchSeat } from './room.ts';
import { envelopeOf, sendAgain } from './sending.ts';
import type { Wire } from './wire.ts';

/** The most cards a table is asked to hold; phones answer in equal parts. */
const CARDS = 600;
const SAYS = ['a bus that runs until nine', 'lights in the park', 'a place to meet in the evening', 'work close to home', 'neighbors who know each other'];

/** From the lobby to a full table: everybody asks people outside until the phones together have up to 600 answers; then groups get their shares. */
export async function layCards(room: BenchRoom): Promise<void> {
  while (!whereIs(room.console.view()).includes('/asking/')) await move(room, 'next');
  await until('every phone can ask', () => room.seats.every(({ wire }) => phoneView(wire)?.stage === 'asking'));
  const each = Math.max(1, Math.floor(CARDS / room.seats.length));
  await Promise.all(room.seats.slice(0, CARDS).map((seat, index) => askOutside(seat, index, each)));
  await quiet(room);
  while (!whereIs(room.console.view()).includes('/theming/')) await move(room, 'next');
  await until('every phone has its share', () => room.seats.every(({ wire }) => phoneView(wire)?.stage === 'theming'));
  await quiet(room);
}

async function askOutside(seat: BenchSeat, index: number, answers: number): Promise<void> {
  for (let given = 0; given < answers; ) {
    await must(seat, { type: 'startConversation' });
    const { sheet, questions } = await newSheet(seat);
    for (let question = 0; question < questions && given < answers; question += 1, given += 1) {
      await must(seat, { type: 'writeAnswer', question, of: sheet, text: `${SAYS[(index + given) % SAYS.length]}, says number ${index} of ${given}` });
    }
  }
}

/** A conversation nobody answered in yet, once the phone shows it. */
async function newSheet({ wire }: BenchSeat): Promise<{ readonly sheet: string; readonly questions: number }> {
  const find = (): PhoneAsking['sheets'][number] | undefined => {
    const view = phoneView(wire);
    return view?.stage === 'asking' ? view.sheets.find(({ lines }) => lines.every(({ id }) => id === null)) : undefined;
  };
  await until('a phone has an empty sheet', () => find() !== undefined);
  const sheet = find();
  if (!sheet) throw new Error('This phone asks nobody.');
  return { sheet: sheet.of, questions: sheet.lines.length };
}

async function must(seat: BenchSeat, command: { readonly type: string } & Readonly<Record<string, unknown>>): Promise<void> {
  const { answer } = await sendAgain(seat, envelopeOf(seat, command));
  if (!answer?.ok) throw new Error(`${command.type}: ${answer?.code ?? 'no answer'}`);
}

/** So many empty themes by each console and by one phone of each group. Resolves when all faces are quiet. */
export async function makeThemes(room: BenchRoom, consoles: readonly Wire[], ofConsole: number): Promise<void> {
  const step = room.console.view().room.step?.step ?? null;
  for (const [index, wire] of consoles.entries()) {
    for (let theme = 0; theme < ofConsole; theme += 1) await send(wire, { type: 'makeTheme', name: nameOf(index, theme), cards: [] }, { to: 'activity', step });
  }
  const groups = new Map(room.seats.map((seat) => [themingOf(seat.wire).group, seat]));
  for (const seat of groups.values()) for (let left = themingOf(seat.wire).left; left > 0; left -= 1) await must(seat, { type: 'makeTheme', name: `Heard ${left}`, cards: [] });
  await quiet(room);
}

const nameOf = (console_: number, theme: number): string => `Console ${console_}, theme ${theme}`;

/** The themes that this console made. */
export function themesOfConsole(wire: Wire, index: number): readonly string[] {
  return tableOf(wire).themes.filter(({ name }) => name?.startsWith(nameOf(index, 0).slice(0, -1))).map(({ id }) => id);
}

/** Whether every face shows what a fresh fold of the log gives: phones and the big screen all of it, consoles the card table. */
export function agrees(log: readonly RecordedEvent[], room: BenchRoom, consoles: readonly Wire[]): boolean {
  const last = Math.max(...room.everyone().map(({ rev }) => rev), ...consoles.map(({ rev }) => rev));
  const state = fold(registry, log.filter(({ rev }) => rev <= last));
  const shows = (wire: Wire, face: object): boolean => {
    const shown: Readonly<Record<string, unknown>> = wire.view();
    return Object.entries(JSON.parse(JSON.stringify(face)) as object).every(([name, part]) => isDeepStrictEqual(shown[name], part));
  };
  const table = viewRoom(registry, state, { face: 'console', authority: 'host', key: '', seat: null });
  return consoles.every((wire) => shows(wire, { view: 'view' in table ? table.view : null }))
    && shows(room.screen, viewRoom(registry, state, { face: 'screen' }))
    && room.seats.every(({ id, wire }) => shows(wire, viewRoom(registry, state, { face: 'phone', seat: id })));
}

function phoneView(wire: Wire): AskPhoneView | null {
  const view = wire.view();
  return view.face === 'phone' ? (view.mine[0]?.view as AskPhoneView | null) : null;
}

export function themingOf(wire: Wire): PhoneTheming {
  const view = phoneView(wire);
  if (view?.stage !== 'theming') throw new Error('This phone does not sort.');
  return view;
}

export function tableOf(wire: Wire): ConsoleTheming {
  const view = wire.view();
  const table = view.face === 'console' ? (view.view as AskConsoleView | null) : null;
  if (table?.stage !== 'theming') throw new Error('This console does not sort.');
  return table;
}
