import type { FastifyInstance } from 'fastify';
import { REPLAY_FACES, type Moment, type MomentBody } from '../../shared/http-replay.ts';
import { newId } from '../identity/secrets.ts';
import { bodies, read } from './bodies.ts';
import type { HttpDeps } from './deps.ts';
import { Refused } from './refused.ts';
import { serveReplay } from './serve-replay.ts';
import type { Who } from './who.ts';

type OfMoment = { Params: { id: string; moment: string } };

/** An ended session shown again, and trainers' notes on its moments; staff only. */
export function replayRoutes(app: FastifyInstance, deps: HttpDeps, who: Who): void {
  const { moments, replays, clock } = deps;
  serveReplay(app, deps, {
    base: '/api/sessions/:id', faces: REPLAY_FACES, notes: true,
    room: (request) => who.staffOfEnded(request, request.params.id),
  });
  app.post<{ Params: { id: string } }>('/api/sessions/:id/moments', async (request, reply) => {
    const { id: room } = who.staffOfEnded(request, request.params.id);
    const { rev, text }: MomentBody = read(bodies.moment, request.body);
    if (rev > (await replays.of(room)).rev) throw new Refused('invalid', { field: 'rev' });
    const made: Moment = { id: newId(), rev, text, madeAt: clock.now() };
    await moments.add({ ...made, room });
    return reply.code(201).send(made);
  });
  app.put<OfMoment>('/api/sessions/:id/moments/:moment', async (request): Promise<Moment> => {
    who.staff(request);
    const { id: room, moment } = request.params;
    const known = moments.find(room, moment);
    if (!known) throw new Refused('not_found');
    const { text } = read(bodies.momentText, request.body);
    await moments.change(room, moment, text);
    return { id: known.id, rev: known.rev, text, madeAt: known.madeAt };
  });
  app.delete<OfMoment>('/api/sessions/:id/moments/:moment', async (request, reply) => {
    who.staff(request);
    const { id: room, moment } = request.params;
    if (!moments.find(room, moment)) throw new Refused('not_found');
    await moments.remove(room, moment);
    return reply.code(204).send();
  });
}
