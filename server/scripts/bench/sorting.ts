import type { RecordedEvent } from '../../../shared/kernel/model.ts';
import { agrees, layCards, makeThemes, tableOf, themesOfConsole, themingOf } from './card-table.ts';
import { acks, deliveries, figures, highest, mean, type Figures } from './figures.ts';
import { startProduct, type Options, type Product } from './product.ts';
import { envelope, openRoom, pause, quiet, signIn, type BenchRoom, type BenchSeat } from './room.ts';
import { envelopeOf, sendAgain, type Sent } from './sending.ts';
import { Wire } from './wire.ts';

const CONSOLES = 3;
const THEMES = 4;
const BEATS = 20;
const EVERY_MS = 500;
/** How many cards a console has ticked, and a phone tapped, for one move. */
const TICKED = 30;
const TAPPED = 5;

type Command = Sent['envelope']['command'];

/**
 * Three consoles and all phones sort the cards of an Ask at once, each twenty moves, one in half a second: a phone its part of its group's
 * share, consoles all three the same cards at the same time, each into themes of its own. No move is one that changes nothing.
 */
export async function sorting(options: Options): Promise<Figures> {
  const product = await startProduct(options);
  const room = await openRoom(product, options.seats, { activity: 'ask', preset: 'field' });
  await layCards(room);
  const consoles = [room.console, ...(await Promise.all(Array.from({ length: CONSOLES - 1 }, () => openConsole(product, room))))];
  await makeThemes(room, consoles, THEMES);
  const parts = shares(room);
  for (const wire of [...consoles, ...room.seats.map((seat) => seat.wire)]) wire.count();
  const before = await product.usage();
  const [byConsoles, byPhones] = await Promise.all([
    Promise.all(consoles.map((_, index) => sortOnConsole(room, consoles, index))),
    Promise.all(parts.map(({ seat, cards }) => sortOnPhone(seat, cards))),
  ]);
  await quiet(room);
  const after = await product.usage();
  await product.stop();
  const log = product.readLog();
  product.remove();
  const sent = [...byConsoles, ...byPhones].flat();
  const deliverMs = [...arrived(sent, consoles), ...byPhones.flatMap((moves, index) => arrived(moves, parts[index]?.mates ?? []))];
  const pushes = room.seats.map(({ wire }) => wire.pushes);
  return figures('sorting', options.seats, {
    ...acks(sent.map(({ ackMs }) => ackMs)), ...deliveries(deliverMs),
    pushesPerPhoneMean: mean(pushes), pushesPerPhoneMax: highest(pushes), bytesPerPhone: mean(room.seats.map(({ wire }) => wire.bytes)),
    ...lostOf(log, sent), agree: agrees(log, room, consoles), cpuMsServer: after.cpuMs - before.cpuMs, rssMb: after.rssMb,
  });
}

/** A refused move is lost; a move that stands in the log twice is doubled. */
function lostOf(log: readonly RecordedEvent[], sent: readonly Sent[]): { readonly lost: number; readonly doubled: number } {
  const moves = log.flatMap(({ event, commandId }) => (event.type === 'activity' && event.event.type === 'cardsMoved' ? [commandId] : []));
  const stored = new Set(moves.map((id) => id.slice(id.lastIndexOf(':') + 1)));
  return { lost: sent.filter(({ envelope: { id }, answer }) => !answer?.ok || !stored.has(id)).length, doubled: moves.length - stored.size };
}

/** Another member of staff, with a key and a rate of their own. */
async function openConsole({ url }: Product, { id, console: first }: BenchRoom): Promise<Wire> {
  const wire = await Wire.connect(url, { auth: { face: 'console', room: id }, cookie: await signIn(url) });
  await wire.until(first.rev);
  return wire;
}

/** Each phone with its own part of its group's share, and the phones that see it. */
function shares({ seats }: BenchRoom): readonly { readonly seat: BenchSeat; readonly cards: readonly string[]; readonly mates: readonly Wire[] }[] {
  return seats.flatMap((seat) => {
    const { group, cards } = themingOf(seat.wire);
    const mates = seats.filter(({ wire }) => themingOf(wire).group === group);
    const part = cards.filter((_, index) => index % mates.length === mates.indexOf(seat)).map(({ id }) => id);
    return part.length === 0 ? [] : [{ seat, cards: part, mates: mates.map(({ wire }) => wire) }];
  });
}

function sortOnConsole(room: BenchRoom, consoles: readonly Wire[], index: number): Promise<readonly Sent[]> {
  const wire = consoles[index] ?? room.console;
  const cards = tableOf(wire).cards.map(({ id }) => id);
  const step = wire.view().room.step?.step ?? null;
  const sender: BenchSeat = { id: `console ${index}`, token: '', wire };
  return inBeats(sender, chunksOf(cards, TICKED), themesOfConsole(wire, index), (command) => envelope(command, { to: 'activity', step }));
}

function sortOnPhone(seat: BenchSeat, cards: readonly string[]): Promise<readonly Sent[]> {
  const themes = themingOf(seat.wire).themes.map(({ id }) => id);
  return inBeats(seat, chunksOf(cards, TAPPED), themes, (command) => envelopeOf(seat, command));
}

function chunksOf(cards: readonly string[], size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(cards.length / size) }, (_, index) => cards.slice(index * size, (index + 1) * size));
}

/** At each beat the next cards; when they come round again, into the next theme, so that no move is one that changes nothing. */
async function inBeats(seat: BenchSeat, chunks: readonly (readonly string[])[], themes: readonly string[], wrap: (command: Command) => Sent['envelope']): Promise<readonly Sent[]> {
  const begun = performance.now() + Math.random() * EVERY_MS;
  const sent: Promise<Sent>[] = [];
  for (let beat = 0; beat < BEATS; beat += 1) {
    await pause(Math.max(0, begun + beat * EVERY_MS - performance.now()));
    const chunk = beat % chunks.length;
    const to = themes[(chunk + Math.floor(beat / chunks.length)) % themes.length] ?? null;
    sent.push(sendAgain(seat, wrap({ type: 'moveCards', cards: chunks[chunk] ?? [], from: null, to })));
  }
  return Promise.all(sent);
}

/** From sending a move to each of these faces showing it or what followed. */
function arrived(moves: readonly Sent[], faces: readonly Wire[]): readonly number[] {
  return moves.flatMap(({ answer, sentAt }) => faces.flatMap(({ arrivals }) => {
    const view = answer?.ok ? arrivals.find(({ rev }) => rev >= answer.rev) : undefined;
    return view ? [view.at - sentAt] : [];
  }));
}
