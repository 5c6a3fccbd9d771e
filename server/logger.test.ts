import fastify from 'fastify';
import { expect, it } from 'vitest';
import { createLogger } from './logger.ts';
import { placeOf } from './rooms/entry.ts';

const SECRETS = ['canary-token', 'canary-words', '10.1.2.3', 'canary-cookie'];

it('logs hold no addresses, paths, tokens or texts, also where the framework itself logs', async () => {
  const lines: string[] = [];
  const log = createLogger('trace', { write: (line) => void lines.push(line) });
  const app = fastify({ loggerInstance: log });
  app.get('/fails', (request) => {
    request.log.error({ err: new Error('canary-words'), req: request }, 'a request failed');
    throw Object.assign(new Error('canary-words'), { rawPacket: Buffer.from('canary-token') });
  });
  const answer = await app.inject({ url: '/fails?canary-token', remoteAddress: '10.1.2.3', headers: { cookie: 'a=canary-cookie' } });
  await app.close();
  expect(answer.statusCode).toBe(500);
  expect(lines.length).toBeGreaterThan(2);
  for (const secret of SECRETS) expect(lines.join()).not.toContain(secret);
  expect(lines.find((line) => line.includes('a request failed'))).toContain('logger.test.ts');
  for (const line of lines) expect(JSON.parse(line)).not.toHaveProperty('hostname');
});

it('words that look like a line of a stack are not told as where an error came from', () => {
  const where = placeOf(new Error('canary-words\n    at canary-words (/home/canary:1:1)\nat canary'));
  expect(where).not.toContain('canary');
  expect(where).toMatch(/^Error at .*logger\.test\.ts:\d+/);
});
