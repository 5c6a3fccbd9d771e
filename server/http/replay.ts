import type { FastifyInstance } from 'fastify';
import { REPLAY_FACES, type TrainerNote, type TrainerNoteBody } from '../../shared/http-replay.ts';
import { newId } from '../identity/secrets.ts';
import { bodies, read } from './bodies.ts';
import type { HttpDeps } from './deps.ts';
import { Refused } from './refused.ts';
import { serveReplay } from './serve-replay.ts';
import type { Who } from './who.ts';

type OfNote = { Params: { id: string; note: string } };

/** An ended session shown again, and trainers' notes on its moments; staff only. */
export function replayRoutes(app: FastifyInstance, deps: HttpDeps, who: Who): void {
  const { trainerNotes, replays, clock } = deps;
  serveReplay(app, deps, {
    base: '/api/sessions/:id', faces: REPLAY_FACES, notes: true,
    room: (request) => who.staffOfEnded(request, request.params.id),
  });
  app.post<{ Params: { id: string } }>('/api/sessions/:id/notes', async (request, reply) => {
    const { id: room } = who.staffOfEnded(request, request.params.id);
    const { rev, text }: TrainerNoteBody = read(bodies.trainerNote, request.body);
    if (rev > (await replays.of(room)).rev) throw new Refused('invalid', { field: 'rev' });
    const made: TrainerNote = { id: newId(), rev, text, madeAt: clock.now() };
    await trainerNotes.add({ ...made, room });
    return reply.code(201).send(made);
  });
  app.put<OfNote>('/api/sessions/:id/notes/:note', async (request): Promise<TrainerNote> => {
    who.staff(request);
    const { id: room, note } = request.params;
    const known = trainerNotes.find(room, note);
    if (!known) throw new Refused('not_found');
    const { text } = read(bodies.trainerNoteText, request.body);
    await trainerNotes.change(room, note, text);
    return { id: known.id, rev: known.rev, text, madeAt: known.madeAt };
  });
  app.delete<OfNote>('/api/sessions/:id/notes/:note', async (request, reply) => {
    who.staff(request);
    const { id: room, note } = request.params;
    if (!trainerNotes.find(room, note)) throw new Refused('not_found');
    await trainerNotes.remove(room, note);
    return reply.code(204).send();
  });
}
