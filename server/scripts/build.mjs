import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compressFolder } from './compress.mjs';
import { ensureInstalled } from './install.mjs';
import { giveUp, root } from './run.mjs';
import { sourcesHash, writeStamp } from './stamp.mjs';

/**
 * `npm run build`: client into `dist/client` with compressed twins, server into `dist/server/main.js`, Vite's manifest
 * into `dist/manifest.json` (not served), and the stamp by which `npm start` knows that the build is of today's sources.
 */
const build = async () => {
  await ensureInstalled({ dev: false });
  const { build: vite } = await import('vite');
  const configFile = join(root, 'client/vite.config.ts');
  // Hashed and unstamped first: a file changed meanwhile, or a build that fails, makes the next start build again.
  const hash = sourcesHash();
  await rm(join(root, 'dist/.stamp'), { force: true });
  await vite({ configFile });
  await vite({ configFile, build: { ssr: 'server/main.ts' } });
  await rename(join(root, 'dist/client/.vite/manifest.json'), join(root, 'dist/manifest.json'));
  await rm(join(root, 'dist/client/.vite'), { recursive: true });
  await compressFolder(join(root, 'dist/client'));
  writeStamp(hash);
};

await build().catch(giveUp);
