import { connect, type AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import { SECURITY_HEADERS } from './headers.ts';
import { newToken, startSite, type Site } from './testing/site.ts';

let site: Site;
afterEach(() => site.close());

/** What a raw connection hears until it is closed. */
function tell(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port } = site.app.server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let heard = '';
    socket.on('data', (data) => (heard += data.toString()));
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });
}

it.each([
  ['no HTTP', 'hello\r\n\r\n'],
  ['a header without end', `GET / HTTP/1.1\r\nhost: x\r\ncookie: ${'a'.repeat(40_000)}\r\n\r\n`],
  ['two lengths', 'POST /api/join HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}'],
])('[G8] %s is answered in plain words, with the security headers, and cut', async (_what, bytes) => {
  site = await startSite(registry);
  await site.app.listen({ port: 0, host: '127.0.0.1' });
  const heard = await tell(bytes);
  expect(heard).toMatch(/^HTTP\/1\.1 400 /);
  for (const name of Object.keys(SECURITY_HEADERS)) expect(heard).toContain(`${name}: `);
  expect(heard).toContain('"code":"invalid"');
  expect((await fetch(`http://127.0.0.1:${(site.app.server.address() as AddressInfo).port}/health`)).status).toBe(200);
});

it('[G8] requests have 15 s to come, their headers 10 s, and late ones are looked for', async () => {
  site = await startSite(registry);
  expect(site.app.server).toMatchObject({ requestTimeout: 15_000, headersTimeout: 10_000, connectionsCheckingInterval: 2_000 });
});

const guesses = async (count: number, ip: string, forwarded: string): Promise<number> => {
  let last = 0;
  for (let guess = 0; guess < count; guess += 1) {
    const body = { code: String(200_000 + guess * 7), token: newToken(guess) };
    last = (await site.send('POST', '/api/join', { ip, body, headers: { 'x-forwarded-for': forwarded } })).statusCode;
  }
  return last;
};

it('behind a proxy on this computer each phone has its own address; nobody else is believed', async () => {
  site = await startSite(registry, { publicUrl: 'https://work.example.org' });
  expect(await guesses(121, '127.0.0.1', '203.0.113.5')).toBe(429);
  expect(await guesses(1, '127.0.0.1', '203.0.113.6')).toBe(404);
  expect(await guesses(121, '192.168.1.66', '203.0.113.7')).toBe(429);
  expect(await guesses(1, '192.168.1.66', '203.0.113.8')).toBe(429);
});

it('without a public address no proxy is believed at all', async () => {
  site = await startSite(registry);
  expect(await guesses(121, '127.0.0.1', '203.0.113.5')).toBe(429);
  expect(await guesses(1, '127.0.0.1', '203.0.113.6')).toBe(429);
});
