import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { originAllowed } from '../identity/origin.ts';
import type { HttpDeps } from './deps.ts';
import { Refused } from './refused.ts';

/** Content security policy (reliability, Controls). Svelte makes its templates through the one named policy. */
export const CSP = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'", "img-src 'self' blob:", "connect-src 'self'",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", 'trusted-types svelte-trusted-html',
].join('; ');

/** On every answer, whatever became of the request. */
export const SECURITY_HEADERS = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
} as const;

/** The headers on what answers without the routes, Socket.IO's transport among it. Call it when everything listens. */
export function secureAll(server: Server): void {
  server.prependListener('request', (_request, answer: ServerResponse) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) answer.setHeader(name, value);
  });
}

/** Answers what is no HTTP, or comes too slowly. Nothing of it is logged: it may hold anything. */
export function answerNonsense(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
  const body = JSON.stringify(new Refused('invalid').body());
  const headers = { ...SECURITY_HEADERS, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), connection: 'close' };
  socket.end([`HTTP/1.1 ${status}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', body].join('\r\n'));
}

/** Security headers on every answer; whatever changes something must come from a page of ours. */
export function guard(app: FastifyInstance, { config }: Pick<HttpDeps, 'config'>): void {
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers(SECURITY_HEADERS);
    if (isApi(request)) void reply.header('cache-control', 'no-store');
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    const { origin } = request.headers;
    if (changes && (origin === undefined || !originAllowed(origin, request.headers.host, config))) done(new Refused('bad_origin'));
    else done();
  });
}

/** By the route found too, for an address can be written in several ways (`/%61pi/…`). */
function isApi({ routeOptions, url }: FastifyRequest): boolean {
  return url.startsWith('/api/') || routeOptions.url?.startsWith('/api/') === true;
}
