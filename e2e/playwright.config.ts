import { defineConfig, devices } from '@playwright/test';
import { chromiumHere } from '../server/scripts/chromium.mjs';

const executablePath = chromiumHere();

/** Real browsers against the built server; each test file starts servers of its own through the fixtures. */
export default defineConfig({
  testDir: '.',
  outputDir: './results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // Most of a test is waiting for clocks and timers: three share two cores well.
  workers: 3,
  retries: 0,
  timeout: 180_000,
  globalTimeout: 11 * 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'no-preference' },
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
