import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import type { Plugin, UserConfig } from 'vite';

const inRepo = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * The phone's face, and what the first step of every exercise shows anyway. With it comes what of Svelte any page uses: spread attributes,
 * a SvelteSet, svelte:head or svelte:element on the console alone would weigh up to a kilobyte on every phone.
 */
const phoneFace = ['faces/phone/Phone.svelte', 'faces/phone/GroupSign.svelte', 'ui/TextArea.svelte', 'ui/ProgressDots.svelte'].map((file) => inRepo(`client/src/${file}`));

/** What a group's name is made from: the module, and a way to ask what it imports. */
type Chunking = { readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null };

/** Everything the phone's face imports at the start goes into one file: gzip packs one big file better than ten small ones. */
const intoPhoneChunk = (): ((id: string, chunking: Chunking) => string | null) => {
  const imported = new Set<string>();
  return (id, chunking) => {
    // A set goes on to give what is added to it meanwhile.
    if (imported.size === 0) {
      for (const file of phoneFace) imported.add(file);
      for (const one of imported) chunking.getModuleInfo(one)?.importedIds.forEach((next) => imported.add(next));
    }
    return imported.has(id) ? 'phone-face' : null;
  };
};

/** We speak WebSocket and polling only; the transport's third kind, which needs TLS and HTTP/3, would weigh a kilobyte on every phone. */
const withoutWebTransport = (): Plugin => ({
  name: 'without-web-transport',
  enforce: 'pre',
  load: (id) => (/engine\.io-client\/build\/esm\/transports\/webtransport\.js$/.test(id) ? 'export const WT = undefined;' : null),
});

/** The browser app: one page, one entry; `main.ts` fetches the face that the address asks for. */
const clientConfig = (api: string): UserConfig => ({
  root: inRepo('client'),
  plugins: [withoutWebTransport(), svelte({ configFile: inRepo('svelte.config.js') })],
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
    // Style sheets only: the long lists of scripts would weigh more on a phone than the moment they save.
    modulePreload: { polyfill: false, resolveDependencies: (_file, parts) => parts.filter((part) => part.endsWith('.css')) },
    manifest: true,
    rolldownOptions: {
      // The rules are pure by design, so an unused one leaves no trace; the bundler cannot see that through the schemas.
      treeshake: { moduleSideEffects: (id) => (id.startsWith(inRepo('shared/')) ? false : undefined) },
      output: { codeSplitting: { groups: [{ name: intoPhoneChunk(), debugName: 'phone' }] } },
    },
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
