import { ensureInstalled } from './install.mjs';
import { Plain, giveUp, root, run } from './run.mjs';
import { isBuilt } from './stamp.mjs';

/** Packages installed and the build up to date, each only when needed; on failure one plain sentence and exit code 1. */
export const prepare = async () => {
  try {
    await ensureInstalled({ dev: false });
    if (!isBuilt()) await buildAside();
  } catch (error) {
    giveUp(error);
  }
};

/** In a process of its own: what a build takes in memory must not stay with the server. */
const buildAside = async () => {
  console.log('Building. This takes a few seconds…');
  const { code, output } = await run(process.execPath, ['server/scripts/build.mjs']);
  if (code === 0) return;
  console.error(output);
  throw new Plain(`Third Place could not be built from ${root}; the reason is above.`);
};
