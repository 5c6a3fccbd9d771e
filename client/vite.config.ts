import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import type { UserConfig } from 'vite';

const inRepo = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The browser app: one page, one entry; `main.ts` fetches the face that the address asks for. */
const clientConfig = (api: string): UserConfig => ({
  root: inRepo('client'),
  plugins: [svelte({ configFile: inRepo('svelte.config.js') })],
  server: {
    port: 5173,
    strictPort: true,
    // Objects, not plain addresses: those would change `Host`, and the server compares it with the page's origin.
    proxy: {
      '/socket.io': { target: api, ws: true },
      '/api': { target: api },
      '/health': { target: api },
    },
  },
  build: {
    outDir: inRepo('dist/client'),
    emptyOutDir: true,
    target: ['es2022', 'safari16'],
    // The content security policy allows no data: addresses, so nothing may be inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    reportCompressedSize: false,
  },
});

/** The server as one file beside its packages. Needs the entry's path: `--ssr server/main.ts`. */
const serverConfig: UserConfig = {
  root: inRepo('.'),
  publicDir: false,
  ssr: { target: 'node', external: true },
  build: {
    outDir: inRepo('dist/server'),
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    reportCompressedSize: false,
  },
};

export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild === true ? serverConfig : clientConfig(process.env['DEV_API'] ?? 'http://127.0.0.1:4000'),
);
