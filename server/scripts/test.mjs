import { closingLine, fromExitCode, total } from './counts.mjs';
import { ensureChromium } from './chromium.mjs';
import { browser, build, checks, runGate, size, unit } from './gates.mjs';
import { ensureInstalled } from './install.mjs';
import { giveUp } from './run.mjs';

/**
 * `npm test`: every gate, also when an earlier one fails. Types and lint run beside build, size and the unit tests
 * (two cores); the browser tests run alone, since they wait on real clocks.
 */
const test = async () => {
  await ensureInstalled({ dev: true });
  // What a production machine sets must not turn the tests' own settings off.
  delete process.env['NODE_ENV'];
  process.env['CHROMIUM'] = await ensureChromium();
  const [checked, tested] = await Promise.all([oneByOne(checks), oneByOne([build, size, unit])]);
  const counts = [...checked, ...tested];
  const built = tested[0]?.failed === 0;
  if (built) counts.push(await runGate(browser));
  else {
    console.log('[browser] not run: there is no build to try');
    counts.push(fromExitCode(1));
  }
  const sum = total(counts);
  console.log(closingLine(sum));
  process.exitCode = sum.failed === 0 ? 0 : 1;
};



/** @param {readonly import('./gates.mjs').Gate[]} gates */
const oneByOne = async (gates) => {
  const counts = [];
  for (const gate of gates) counts.push(await runGate(gate));
  return counts;
};

await test().catch(giveUp);
