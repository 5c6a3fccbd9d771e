import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { REPLAY_FACES, type ReplayFace, type ReplayLine, type ReplayView } from '../../shared/http-replay.ts';
import type { Card } from '../../shared/protocol.ts';
import type { RoomRecord } from '../ports.ts';
import type { Recording } from '../replay/recording.ts';
import { cardOf } from '../sockets/card.ts';
import { read } from './bodies.ts';
import type { HttpDeps } from './deps.ts';
import { Refused } from './refused.ts';

/** Who may look: `room` gives the session asked for, or throws the refusal that fits; `notes`: trainers' own, for staff. */
export type ReplayAccess = { readonly base: string; readonly faces: readonly ReplayFace[]; readonly notes: boolean; readonly room: (request: FastifyRequest<{ Params: { id: string } }>) => RoomRecord };

const whole = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.minValue(1));
const query = v.strictObject({ rev: whole, face: v.picklist(REPLAY_FACES), person: v.exactOptional(whole) });

/** `GET <base>/replay` tells the time line, `GET <base>/replay/view?rev=&face=` one picture; both only of a session that is over. */
export function serveReplay(app: FastifyInstance, deps: Pick<HttpDeps, 'replays' | 'trainerNotes' | 'addresses'>, { base, faces, notes, room }: ReplayAccess): void {
  const open = async (record: RoomRecord): Promise<Recording> => {
    if (record.endedAt === null) throw new Refused('still_open');
    return deps.replays.of(record.id);
  };
  app.get<{ Params: { id: string } }>(`${base}/replay`, async (request): Promise<ReplayLine> => {
    const record = room(request);
    const { line, startsAt, after, people, wordsGone } = await open(record);
    const shown = notes ? deps.trainerNotes.ofRoom(record.id).map(({ id, rev, text, madeAt }) => ({ id, rev, text, madeAt })) : [];
    return { room: record.id, card: oldCard(record, deps.addresses()), ...line, startsAt, after, wordsGone, notes: shown, people: faces.includes('phone') || faces.includes('console') ? people : [] };
  });
  app.get<{ Params: { id: string } }>(`${base}/replay/view`, async (request): Promise<ReplayView> => {
    const record = room(request);
    const { rev, face, person } = read(query, request.query);
    if (!faces.includes(face)) throw new Refused('not_allowed');
    const recording = await open(record);
    if (rev > recording.rev) throw new Refused('invalid', { field: 'rev' });
    return recording.view(rev, face === 'phone' ? { face, person: person ?? null } : { face });
  });
}

/** As it was told then, without what opened the door: the code may open another room by now, and the Wi-Fi was for those who were there. */
function oldCard(record: RoomRecord, addresses: readonly string[]): Card {
  return { ...cardOf(record, addresses), code: '', joinUrl: `${addresses[0] ?? ''}/`, wifi: null };
}
