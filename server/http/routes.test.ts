import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import { startSite } from './testing/site.ts';

it('ROUTES.md names every route there is, and no other', async () => {
  const site = await startSite(registry);
  const served = servedBy(site.app.printRoutes({ commonPrefix: false }));
  await site.close();
  expect(served.length).toBeGreaterThan(30);
  expect(toldBy(readFileSync(join(import.meta.dirname, 'ROUTES.md'), 'utf8'))).toEqual(served);
});

/** `GET /path` of each route in Fastify's own picture of them, four signs a level. Pages and assets are its `*`; HEAD comes with each GET. */
function servedBy(tree: string): readonly string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^([│├└─ ]*)(\/\S+) \(([A-Z, ]+)\)$/.exec(line) ?? [];
    if (part === '') return [];
    const level = indent.length / 4;
    above.splice(level - 1, Infinity, part);
    return methods.split(', ').filter((method) => method !== 'HEAD').map((method) => `${method} ${above.join('')}`);
  }).toSorted();
}

/** The same of the table's first column, where `…/links/:link` goes on from the path before it. */
function toldBy(page: string): readonly string[] {
  return page.split('\n').filter((line) => line.startsWith('| `')).flatMap((line) => {
    let before = '';
    return [...(line.split(' | ')[0] ?? '').matchAll(/`([A-Z]+) ([^`?]+)/g)].map(([, method = '', path = '']) => {
      const [, step = ''] = /^…(\/[^/]+)/.exec(path) ?? [];
      before = step === '' ? path : before.slice(0, before.indexOf(step)) + path.slice(1);
      return `${method} ${before}`;
    });
  }).toSorted();
}
