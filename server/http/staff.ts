import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ActivityInfo, SavedPlanInfo, StaffInfo } from '../../shared/http.ts';
import { isThisComputer } from '../addresses.ts';
import { createTickets } from '../identity/tickets.ts';
import { newId } from '../identity/secrets.ts';
import { bodies, read } from './bodies.ts';
import type { HttpDeps } from './deps.ts';
import { planOf } from './make-room.ts';
import { Refused } from './refused.ts';
import { setCookie, STAFF_COOKIE, type Who } from './who.ts';

/** Minutes of a preset are told for a dozen people. */
const DOZEN = 12;
const CHECK_MS = 3_600_000;
const CHECKS = 1_000;

/** Signing in, what can be planned, saved plans, and the room check. */
export function staffRoutes(app: FastifyInstance, deps: HttpDeps, who: Who): void {
  const { identity, config, directory, clock, registry } = deps;

  app.post('/api/staff', async (request, reply) => {
    const cookie = await identity.signIn(read(bodies.key, request.body).key);
    if (cookie === null) throw new Refused('wrong_key');
    setCookie(reply, config, STAFF_COOKIE, cookie);
    return { signedIn: true };
  });
  app.get('/api/staff', (request): StaffInfo => (identity.isStaff(request.headers.cookie) ? { signedIn: true, addresses: deps.addresses() } : { signedIn: false }));
  app.delete('/api/staff', async (request, reply) => {
    const ended = await identity.signOut(request.headers.cookie);
    // Consoles left open in other tabs would stay in the hands of whoever sits here next.
    if (ended !== null) deps.cut((connection) => connection.key === ended, 'removed');
    setCookie(reply, config, STAFF_COOKIE, null);
    return reply.code(204).send();
  });

  app.get('/api/activities', (request): { activities: readonly ActivityInfo[] } => {
    who.staff(request);
    return { activities: [...registry.values()].map((activity) => ({ id: activity.id, version: activity.version, presets: activity.presets.map(({ id, config: settings }) => ({ id, config: settings as unknown, minutes: minutesOf(activity.stages(settings, DOZEN, 0, activity.initialState(settings))) })) })) };
  });

  app.get('/api/plans', (request) => {
    who.staff(request);
    return { plans: directory.plans() };
  });
  app.put<{ Params: { plan: string } }>('/api/plans/:plan', async (request): Promise<SavedPlanInfo> => {
    who.staff(request);
    const id = read(bodies.planId, request.params.plan);
    const { name, items } = read(bodies.plan, request.body);
    planOf(deps, items);
    await directory.savePlan({ id, name, items });
    return { id, name, items };
  });
  app.delete<{ Params: { plan: string } }>('/api/plans/:plan', async (request, reply) => {
    who.staff(request);
    await directory.deletePlan(request.params.plan);
    return reply.code(204).send();
  });

  checkRoutes(app, who, createTickets<Check>(() => clock.now(), CHECK_MS, CHECKS));
}

type Check = { readonly asked: string; seen: boolean };

/** Room check: a phone that loads `/check/<nonce>` has reached this server over the room's Wi-Fi. */
function checkRoutes(app: FastifyInstance, who: Who, checks: ReturnType<typeof createTickets<Check>>): void {
  const device = (request: FastifyRequest): string => `${isThisComputer(request.ip) ? 'here' : request.ip} ${request.headers['user-agent'] ?? ''}`;
  app.post('/api/checks', (request, reply) => {
    who.staff(request);
    const nonce = newId();
    const expiresAt = checks.add(nonce, { asked: device(request), seen: false });
    if (expiresAt === null) throw new Refused('slow_down', { seconds: 60 });
    return reply.code(201).send({ nonce, paths: [`/check/${nonce}`], expiresAt });
  });
  app.get<{ Params: { nonce: string } }>('/api/checks/:nonce', (request) => {
    who.staff(request);
    const check = checks.find(request.params.nonce);
    if (!check) throw new Refused('not_found');
    return { seen: check.seen };
  });
  app.addHook('onRequest', (request, _reply, done) => {
    const nonce = /^\/check\/([\w-]+)$/.exec(request.url.split('?')[0] ?? '')?.[1];
    const check = nonce === undefined ? undefined : checks.find(nonce);
    if (check && check.asked !== device(request)) check.seen = true;
    done();
  });
}

function minutesOf(stages: readonly { readonly minutes: number | null }[]): number {
  return stages.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
}
