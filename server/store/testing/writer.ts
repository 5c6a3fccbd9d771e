import { openStore } from '../store.ts';
import { named } from './events.ts';

/**
 * A process of its own that appends to three rooms without end and prints `<room> <rev>` once an append is answered. The crash
 * test kills it.
 */
const [file = ''] = process.argv.slice(2);
const { events } = openStore({ file, now: Date.now, fatal: () => process.exit(2) });

async function fill(room: string): Promise<never> {
  let rev = (await events.read(room, 0)).length;
  for (;;) {
    const batch = Array.from({ length: 1 + (rev % 3) }, (_, index) => named(rev + index + 1, `name ${rev + index + 1}`));
    const answer = await events.append(room, rev, batch);
    if (!answer.ok) throw new Error('Nobody else writes here.');
    rev = answer.rev;
    process.stdout.write(`${room} ${rev}\n`);
  }
}
await Promise.all(['a', 'b', 'c'].map(fill));
