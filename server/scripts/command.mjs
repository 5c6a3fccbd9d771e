import { existsSync } from 'node:fs';
import { prepare } from './prepare.mjs';
import { root } from './run.mjs';

/**
 * `npm run backup`, `restore`, `reindex` and `rotate-key`: the server's own program with one word more. Built first where there is no
 * build yet; never rebuilt, since a server may run from it.
 */
const program = new URL('../../dist/server/main.js', import.meta.url);
process.chdir(root);
if (!existsSync(program)) await prepare();
await import(program.href);
