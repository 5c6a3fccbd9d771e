import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Rule, server and client logic tests: plain Node, no browser. Browser tests live in e2e/ and run under Playwright. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [svelte({ configFile: 'svelte.config.js' })],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['shared/**/*.test.ts', 'server/**/*.test.ts', 'client/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
