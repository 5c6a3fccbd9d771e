import { existsSync } from 'node:fs';
import { Plain, root, run } from './run.mjs';
import { aptInstall, firstOnPath } from './install.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a Chromium on this computer: `$CHROMIUM`, else the first on PATH, else null. */
export const chromiumHere = () => process.env['CHROMIUM'] || firstOnPath(names);

/**
 * Path of a Chromium for the browser tests, fetched when there is none: Playwright's own, else the system's package.
 * @returns {Promise<string>} throws `Plain` when none can be had
 */
export const ensureChromium = async () => {
  const found = chromiumHere() ?? (await playwrightsOwn());
  if (found !== null) return found;
  console.log('Fetching a Chromium for the browser tests…');
  const deps = process.getuid?.() === 0 ? ['--with-deps'] : [];
  await run(process.execPath, [`${root}/node_modules/@playwright/test/cli.js`, 'install', ...deps, 'chromium'], {
    timeoutMs: 5 * 60_000,
  });
  const fetched = await playwrightsOwn();
  if (fetched !== null) return fetched;
  await aptInstall(['chromium']);
  const installed = chromiumHere();
  if (installed !== null) return installed;
  throw new Plain('The browser tests need Chromium. Install it, or name it: CHROMIUM=/path/to/chromium npm test');
};

const playwrightsOwn = async () => {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
};
