import type { FastifyInstance } from 'fastify';
import type { JoinBody, Joined } from '../../shared/http.ts';
import { normaliseDigits, normaliseKey } from '../../shared/text.ts';
import { hashSecret, newId, newSecret } from '../identity/secrets.ts';
import { createTickets } from '../identity/tickets.ts';
import type { RoomId, RoomRecord, SeatRecord, Seats } from '../ports.ts';
import { bodies, read } from './bodies.ts';
import type { HttpDeps } from './deps.ts';
import { createDoor } from './door.ts';
import { isRefusalCode, Refused, tryAgain } from './refused.ts';
import type { Who } from './who.ts';

/** "Move to another phone": a link works once, within ten minutes. */
const MOVE_MS = 10 * 60_000;
const MOVES = 2_000;

/** How phones take a seat, and move it to another phone. */
export function joinRoutes(app: FastifyInstance, deps: HttpDeps, who: Who): void {
  const { seats, rooms, directory, clock } = deps;
  const door = createDoor(clock);
  const moves = createTickets<SeatRecord>(() => clock.now(), MOVE_MS, MOVES);

  app.post('/api/join', async (request): Promise<Joined> => {
    const body: JoinBody = read(bodies.join, request.body);
    const hash = hashSecret(body.token);
    const seated = seats.find(hash);
    const record = findRoom(deps, body, request.ip, seated);
    if (seated && seated.room !== record.id) throw new Refused('token_used');
    const byKey = body.key !== undefined || seated !== undefined;
    await rooms.open(record.id);
    if (!seated) await door.pass(record.id);
    const { seat, fresh } = seated ? { seat: seated, fresh: false } : await takeSeat(seats, hash, record.id);
    if (seat.room !== record.id) throw new Refused('token_used');
    const answer = await rooms.join(record.id, { seat: seat.seat, name: body.name ?? '', table: body.table ?? null, pretend: false, byKey });
    if (answer.ok) return joined(record, seat);
    if (fresh) await seats.remove(hash);
    if (answer.again) throw tryAgain(deps.readOnly());
    if (!byKey) throw wrongCode(deps, request.ip);
    throw new Refused(isRefusalCode(answer.code) ? answer.code : 'internal');
  });

  app.post<{ Params: { id: string; seat: string } }>('/api/sessions/:id/seats/:seat/move', async (request, reply) => {
    const { record } = who.host(request, request.params.id);
    const state = await rooms.state(record.id);
    if (!state.seats.has(request.params.seat)) throw new Refused('not_found');
    const key = newSecret();
    const expiresAt = moves.add(key, { seat: request.params.seat, room: record.id });
    if (expiresAt === null) throw new Refused('slow_down', { seconds: 60 });
    return reply.code(201).send({ path: `/move#key=${key}`, expiresAt });
  });

  app.post('/api/move', async (request): Promise<Joined> => {
    const { key, token } = read(bodies.move, request.body);
    const hash = hashSecret(token);
    const before = seats.find(hash);
    const seat = moves.find(key);
    const record = seat && directory.room(seat.room);
    if (!record) throw new Refused('bad_link');
    if (record.endedAt !== null) throw new Refused('over');
    if (before && before.seat !== seat.seat) throw new Refused('token_used');
    // Once, also for two who ask at the same moment; a disk that is full does not use it up.
    moves.remove(key);
    await seats.replace(seat, hash).catch((error: unknown) => {
      moves.add(key, seat);
      throw error;
    });
    deps.cut((connection) => connection.face === 'phone' && connection.seat === seat.seat, 'replaced');
    return joined(record, seat);
  });
}

/** A seat of this phone's own. The same phone may ask twice at once; then both get the one that was first. */
async function takeSeat(seats: Seats, hash: string, room: RoomId): Promise<{ readonly seat: SeatRecord; readonly fresh: boolean }> {
  const seat = { seat: newId(), room };
  try {
    await seats.add(hash, seat);
    return { seat, fresh: true };
  } catch (error) {
    const first = seats.find(hash);
    if (!first) throw error;
    return { seat: first, fresh: false };
  }
}

function joined(record: RoomRecord, seat: SeatRecord): Joined {
  return { room: record.id, seat: seat.seat, title: record.title, language: record.language };
}

/** By seat, key or typed code. A typed code that opens nothing costs a token of the limiter and gets one answer, whatever the reason. */
function findRoom(deps: HttpDeps, body: JoinBody, address: string, seated: SeatRecord | undefined): RoomRecord {
  const { directory, codes } = deps;
  if (body.key !== undefined) {
    const record = directory.roomByKey(normaliseKey(body.key));
    if (!record) throw new Refused('bad_link');
    if (record.endedAt !== null) throw new Refused('over');
    return record;
  }
  const seconds = codes.wait(address);
  if (seconds > 0) throw new Refused('slow_down', { seconds });
  const record = directory.roomByCode(normaliseDigits(body.code ?? ''));
  if (record) return record;
  const own = seated && directory.room(seated.room);
  if (own && own.code === normaliseDigits(body.code ?? '')) throw new Refused('over');
  throw wrongCode(deps, address);
}

function wrongCode({ codes }: HttpDeps, address: string): Refused {
  codes.failed(address);
  return new Refused('bad_code');
}
