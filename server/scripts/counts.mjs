/**
 * How many tests passed, failed and were skipped.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 *
 * What Vitest's JSON report holds of interest.
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: readonly { status: string, assertionResults: readonly unknown[] }[] }} VitestReport
 *
 * What Playwright's JSON report holds of interest.
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors: readonly unknown[] }} PlaywrightReport
 */

/** @type {(code: number) => Counts} A gate without tests of its own counts as one test. */
export const fromExitCode = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/** @type {(json: string) => Counts} A file that did not even load counts as one failed test. */
export const fromVitest = (json) => {
  /** @type {VitestReport} */
  const report = JSON.parse(json);
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
};

/** @type {(json: string) => Counts} A flaky test failed once, so it failed. */
export const fromPlaywright = (json) => {
  /** @type {PlaywrightReport} */
  const { stats, errors } = JSON.parse(json);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
};

/**
 * Counts of a test runner that also left an exit code: a run that failed without a failed test, or that left no report
 * or ran nothing at all, counts as one failure more.
 * @param {number} code
 * @param {Counts | null} counts null: no readable report
 * @returns {Counts}
 */
export const judged = (code, counts) => {
  if (counts === null) return { passed: 0, failed: 1, skipped: 0 };
  const silent = (code !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0;
  return silent ? { ...counts, failed: counts.failed + 1 } : counts;
};

/** @type {(all: readonly Counts[]) => Counts} */
export const total = (all) =>
  all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** @type {(counts: Counts) => string} The closing line of `npm test`. */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
