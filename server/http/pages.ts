import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Refused } from './refused.ts';

/** The faces' addresses; all are the one page. */
const PAGES = [/^\/$/, /^\/[\d\s-]{4,14}$/, /^\/j[0-9a-z]{13}$/i, /^\/host(\/.*)?$/, /^\/run\/[\w-]+$/, /^\/screen(\/[\w-]+)?$/, /^\/sessions(\/[\w-]+(\/replay)?)?$/, /^\/shared\/[\w-]+(\/replay)?$/, /^\/check\/[\w-]+$/, /^\/help$/, /^\/move$/];

/** The built client: hashed files for a year, the page itself never from a cache. */
export async function pages(app: FastifyInstance, client: string): Promise<void> {
  const page = readFileSync(join(client, 'index.html'), 'utf8');
  await app.register(serveStatic, {
    root: client,
    index: false,
    // Only files; folders, `/` among them, are the page or nothing.
    allowedPath: (path) => /[^/]\.\w+$/.test(path),
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const path = decodePath(request.url.split('?')[0] ?? '/');
    const wantsPage = request.method === 'GET' || request.method === 'HEAD';
    if (path.startsWith('/api/') || path.startsWith('/assets/') || !wantsPage) throw new Refused('not_found');
    const known = PAGES.some((pattern) => pattern.test(path));
    return reply.code(known ? 200 : 404).header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/nowhere';
  }
}
