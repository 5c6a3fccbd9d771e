import { join } from 'node:path';
import { networkInterfaces } from 'node:os';
import concurrently from 'concurrently';
import { root } from './run.mjs';

/**
 * `npm run dev`: the server on PORT (4000), restarted when its sources change, and the pages on 5173 with live reload;
 * Vite hands `/api`, `/health` and the sockets over to the server. Phones on the Wi-Fi use the pages' address too.
 */
const port = process.env['PORT'] ?? '4000';
const lan = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find((address) => address.family === 'IPv4' && !address.internal)?.address;

const { result } = concurrently(
  [
    {
      name: 'server',
      command: 'tsx watch --clear-screen=false --exclude "dist/**" server/main.ts',
      env: { PORT: port, PUBLIC_URL: process.env['PUBLIC_URL'] ?? `http://${lan ?? 'localhost'}:5173` },
    },
    {
      name: 'pages',
      command: `vite --config "${join(root, 'client/vite.config.ts')}" --host`,
      env: { DEV_API: `http://127.0.0.1:${port}` },
    },
  ],
  { cwd: root, killOthersOn: ['failure', 'success'], prefixColors: ['green', 'blue'] },
);
await result.catch(() => process.exit(1));
