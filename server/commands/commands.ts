import { resolve } from 'node:path';
import type { Registry } from '../../shared/kernel/activity.ts';
import type { Config } from '../config.ts';
import { newStaffKey } from '../identity/staff-key.ts';
import { Plain } from '../plain.ts';
import { reindex, type Difference } from '../library/reindex.ts';
import { dataFile } from '../store/data-folder.ts';
import { lockFolder } from '../store/lock.ts';
import { openStore } from '../store/store.ts';
import { backUp } from './backup.ts';
import { restore } from './restore.ts';

type Command = (config: Config, args: readonly string[], registry: Registry) => Promise<void> | void;

/** What `npm run` does with the data folder, by the first word after the program's name. Each throws `Plain` for people. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['--rotate-key', rotateKey],
  ['--backup', ({ dataDir }, args) => {
    const { file, sessions, bytes } = backUp(dataDir, fileIn(args), new Date());
    console.log(`Saved ${counted(sessions)} to ${file} (${(bytes / 1_048_576).toFixed(1)} MB).`);
  }],
  ['--restore', ({ dataDir }, args) => {
    const source = fileIn(args);
    if (source === null) throw new Plain('Name the backup: npm run restore -- FILE');
    const { sessions, aside } = restore(dataDir, source, new Date());
    console.log(`Restored ${counted(sessions)} from ${source}.`);
    if (aside !== null) console.log(`What was here before is kept in ${aside}.`);
    console.log('Links, and who may sign in, are as they were then. What was deleted or purged since is back too.');
  }],
  ['--reindex', reindexLibrary],
]);

/** `npm run rotate-key`: a new host link; every browser signed in with the old one is signed out at the next start. */
function rotateKey(config: Config): void {
  if (config.staffKey !== null) throw new Plain('STAFF_KEY is set, so it is the host key. Change it there.');
  const held = lockFolder(config.dataDir);
  if (!held) throw new Plain(`Another Third Place already uses the folder ${config.dataDir}. Stop it first, or set DATA_DIR to another folder.`);
  newStaffKey(config.dataDir);
  held.release();
  console.log('There is a new host key. Start the server to see its link.');
}

async function reindexLibrary({ dataDir }: Config, args: readonly string[], registry: Registry): Promise<void> {
  const check = args.includes('--check');
  const store = openStore({ file: dataFile(dataDir), now: () => Date.now(), fatal: (error) => { throw error; } });
  const { sessions, differences } = await reindex({ registry, store }, !check);
  await store.close();
  for (const difference of differences) console.log(lineOf(difference));
  const unread = differences.filter(({ found }) => found === null).length;
  if (differences.length === 0) console.log(`The list of past sessions is right: ${counted(sessions)} checked.`);
  else if (check) throw new Plain(`${differences.length} of ${counted(sessions)} differ. Run it without --check to put that right.`);
  else if (unread > 0) throw new Plain(`${counted(unread)} cannot be read. The others agree now.`);
  else console.log(`${differences.length} of ${counted(sessions)} differed. They agree now.`);
}

/** By id: titles are for the library's own pages. */
function lineOf({ room, kept, found }: Difference): string {
  const said = (row: Difference['kept']): string => (row ? `${row.people} people, ${row.exercises.join(' + ') || 'no exercise'}` : 'nothing');
  if (found === null) return `  ${room}: its log cannot be read`;
  const words = kept && kept.search !== found.search ? '; the words to search differ' : '';
  const begun = kept && kept.startedAt !== found.startedAt ? '; the time it began differs' : '';
  return `  ${room}: the library had ${said(kept)}; the log says ${said(found)}${begun}${words}`;
}

/** npm runs commands in the project's folder; a file is named from where the person is. */
function fileIn(args: readonly string[]): string | null {
  const [file] = args;
  return file === undefined || file === '' ? null : resolve(process.env['INIT_CWD'] ?? '.', file);
}

const counted = (sessions: number): string => (sessions === 1 ? '1 session' : `${sessions} sessions`);
