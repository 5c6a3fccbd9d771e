import type { FastifyInstance } from 'fastify';
import { nanoid } from 'nanoid';
import type { PromisesKept, SessionReport, TellBody } from '../../shared/http-summary.ts';
import type { RoomPromise, RoomState } from '../../shared/kernel/model.ts';
import { resultsOf } from '../../shared/kernel/summary/played-runs.ts';
import { figuresNow } from '../../shared/kernel/summary/figures-now.ts';
import { shownSteps } from '../../shared/kernel/summary/shown-steps.ts';
import { readLog } from '../rooms/load.ts';
import { bodies, read } from './bodies.ts';
import type { HttpDeps } from './deps.ts';
import { Refused, tryAgain } from './refused.ts';
import { sessionInfo } from './session-info.ts';
import type { Who } from './who.ts';

/** What trainers look back on, for staff only: no name is in it. */
export function summaryRoutes(app: FastifyInstance, deps: HttpDeps, who: Who): void {
  const { library, registry, events, rooms, figures: kept } = deps;

  app.get<{ Params: { id: string } }>('/api/sessions/:id/summary', async (request): Promise<SessionReport> => {
    const record = who.staffOf(request, request.params.id);
    const { state, figures } = figuresNow(registry, await readLog(registry, events, record.id), kept.of(record.id));
    return { session: sessionInfo(deps, record, true), figures, steps: shownSteps(registry, state, figures), results: resultsOf(registry, state), promises: standing(state), notes: state.notes, wordsGoneAt: library.item(record.id)?.wordsGoneAt ?? null };
  });

  app.put<{ Params: { id: string; promise: string } }>('/api/sessions/:id/promises/:promise', async (request): Promise<PromisesKept> => {
    who.staff(request);
    const { record, credential } = who.host(request, request.params.id);
    const { did }: TellBody = read(bodies.told, request.body);
    const room = await rooms.open(record.id);
    const command = { type: 'tellPromise', id: request.params.promise, did };
    const answer = await room.command({ id: nanoid(), to: 'room', step: null, as: null, command }, { authority: 'host', key: credential.key, seat: null });
    if (answer.ok) return { promises: standing(room.live.state) };
    throw answer.again ? tryAgain(deps.readOnly()) : new Refused(answer.code === 'unknown_text' || answer.code === 'invalid_payload' ? 'not_found' : 'internal');
  });
}

const standing = ({ promises }: RoomState): readonly RoomPromise[] => promises.filter(({ dropped }) => !dropped);
