/**
 * `npm start`: makes a fresh copy of Third Place ready (packages, build) and runs the server in this process, so that
 * signals and the exit code are the server's own. Works before anything is installed; the version check comes first
 * and by itself, so that an old Node gets a sentence instead of a syntax error.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    'Third Place needs Node 20.19 or newer (24 is best). This computer has Node ' +
      process.versions.node +
      '. Get a newer one at https://nodejs.org, then try again.',
  );
  process.exit(1);
}

const { prepare } = await import('./prepare.mjs');
const { root } = await import('./run.mjs');
process.chdir(root);
await prepare();
await import(new URL('../../dist/server/main.js', import.meta.url).href);
