import { expect, type APIRequestContext } from '@playwright/test';
import type { Session } from '../../shared/http.ts';
import type { SessionFile } from '../../shared/http-transfer.ts';

/** Opens a session's file on a server, as whoever is signed in there. `origin`: the server's address. */
export async function bringIn(request: APIRequestContext, origin: string, file: SessionFile): Promise<Session> {
  const answer = await request.post('/api/import', { headers: { origin }, data: file });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as Session;
}
