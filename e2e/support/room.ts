import { expect, test as base, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import type { PlanDraft, Session } from '../../shared/http.ts';
import { startServer, STAFF_KEY, type Server } from './server.ts';

export const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };
export const CONSOLE: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
export const WALL: BrowserContextOptions = { viewport: { width: 1920, height: 1080 } };

/** For a page whose network is to be slowed before it opens anything. */
export const BLANK = 'about:blank';

export const COMMON_GROUND: readonly PlanDraft[] = [{ activity: 'common-ground', preset: '15' }];

/** A session with its host signed in, and the ways into it. Pages are watched: no request leaves the origin, no error on the console. */
export type Room = {
  /** The server's address, as requests that change something name it. */
  readonly origin: string;
  readonly session: Session;
  readonly host: BrowserContext;
  readonly console: (options?: BrowserContextOptions) => Promise<Page>;
  readonly wall: (options?: BrowserContextOptions) => Promise<Page>;
  /** A phone that has joined by the QR's link and pressed Join. */
  readonly phone: (name?: string, options?: BrowserContextOptions) => Promise<Page>;
  /** A page in a fresh browser profile, watched like the others; all of these come back once they are drawn. */
  readonly page: (path: string, options?: BrowserContextOptions) => Promise<Page>;
};

type Fixtures = { readonly server: Server; readonly open: (plan?: readonly PlanDraft[], title?: string) => Promise<Room>; readonly watched: Watch };
type Watch = { readonly watch: (context: BrowserContext) => void; readonly allow: (pattern: RegExp) => void };

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern
  server: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.stop();
  },
  watched: async ({ server }, use) => {
    const problems: string[] = [];
    const allowed: RegExp[] = [];
    const watch = (context: BrowserContext): void => {
      context.on('request', (request) => {
        if (!request.url().startsWith(server.url) && !/^(data|blob|about):/.test(request.url())) problems.push(`request left the origin: ${request.url()}`);
      });
      context.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console: ${message.text()} ${message.location().url}`);
      });
      context.on('weberror', (error) => { problems.push(`page: ${error.error().message}`); });
    };
    await use({ watch, allow: (pattern) => { allowed.push(pattern); } });
    expect(problems.filter((problem) => !allowed.some((pattern) => pattern.test(problem)))).toEqual([]);
  },
  open: async ({ server, browser, watched }, use) => {
    const contexts: BrowserContext[] = [];
    const context = async (options: BrowserContextOptions): Promise<BrowserContext> => {
      const made = await browser.newContext({ baseURL: server.url, ...options });
      watched.watch(made);
      contexts.push(made);
      return made;
    };
    await use((plan = COMMON_GROUND, title = 'Our Community') => openRoom(server, browser, context, plan, title));
    for (const made of contexts) await made.close();
  },
});

async function openRoom(server: Server, _browser: Browser, context: (options: BrowserContextOptions) => Promise<BrowserContext>, plan: readonly PlanDraft[], title: string): Promise<Room> {
  const host = await context(CONSOLE);
  await signIn(host, server);
  const made = await host.request.post('/api/sessions', { headers: { origin: server.url }, data: { title, place: 'Main Street Library', language: 'en', plan } });
  expect(made.ok(), await made.text()).toBe(true);
  const session = (await made.json()) as Session;
  const drawn = async (within: BrowserContext, path: string): Promise<Page> => {
    const opened = await within.newPage();
    await opened.goto(path);
    if (path !== BLANK) await expect(opened.getByRole('main').first()).toBeVisible();
    return opened;
  };
  const page = async (path: string, options: BrowserContextOptions = PHONE): Promise<Page> => drawn(await context(options), path);
  const asHost = async (path: string, options: BrowserContextOptions): Promise<Page> => drawn(await context({ ...options, storageState: await host.storageState() }), path);
  const key = new URL(session.card.joinUrl).pathname.slice(2);
  return {
    origin: server.url,
    session,
    host,
    console: (options = CONSOLE) => asHost(`/run/${session.id}`, options),
    wall: (options = WALL) => asHost(`/screen/${session.id}`, options),
    page,
    phone: async (name = '', options = PHONE) => {
      const phone = await page(`/J${key}`, options);
      if (name !== '') await phone.getByLabel(/first name/i).fill(name);
      await phone.getByRole('button', { name: 'Join', exact: true }).click();
      await expect(phone.getByRole('button', { name: 'Join', exact: true })).toBeHidden();
      return phone;
    },
  };
}

/** Staff sign-in by key, as the printed host link does. */
export async function signIn(context: BrowserContext, server: Server): Promise<void> {
  const answer = await context.request.post('/api/staff', { headers: { origin: server.url }, data: { key: STAFF_KEY } });
  expect(answer.ok(), await answer.text()).toBe(true);
}

export { expect };
