import { parseArgs } from 'node:util';
import { answerBurst } from './answer-burst.ts';
import { fanOut } from './fan-out.ts';
import type { Figures } from './figures.ts';
import type { Options } from './product.ts';
import { merge } from './merge.ts';
import { replay } from './replay.ts';
import { reconnect } from './reconnect.ts';
import { restart } from './restart.ts';
import { sorting } from './sorting.ts';
import { summary } from './summary.ts';

const SCENARIOS: Readonly<Record<string, (options: Options) => Promise<Figures>>> = { 'answer-burst': answerBurst, 'fan-out': fanOut, merge, reconnect, replay, restart, sorting, summary };
/** A run that takes longer hangs. */
const LONGEST_MS = 8 * 60_000;

const { values } = parseArgs({
  options: { scenario: { type: 'string' }, seats: { type: 'string' }, json: { type: 'boolean' }, server: { type: 'string' }, profile: { type: 'string' } },
});
const scenario = SCENARIOS[values.scenario ?? ''];
/** The sorting of cards is measured with as many phones as a card table is made for. */
const seats = Number(values.seats ?? (values.scenario === 'sorting' ? 40 : 500));
if (!scenario || !Number.isInteger(seats) || seats < 4 || seats > 2_000) {
  console.error(`npm run bench -- --scenario ${Object.keys(SCENARIOS).join('|')} [--seats 4–2000] [--json] [--server main.js] [--profile folder]`);
  process.exit(1);
}
setTimeout(() => {
  console.error(`It took longer than ${LONGEST_MS / 60_000} minutes.`);
  process.exit(1);
}, LONGEST_MS).unref();

const found = await scenario({ seats, server: values.server ?? null, profile: values.profile ?? null });
if (!values.json) console.table(Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null)));
console.log(JSON.stringify(found));
process.exit(0);
