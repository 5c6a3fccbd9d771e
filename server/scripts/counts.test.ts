import { describe, expect, test } from 'vitest';
import { closingLine, fromExitCode, fromPlaywright, fromVitest, judged, total } from './counts.mjs';

const vitestReport = (changes: object): string =>
  JSON.stringify({
    numPassedTests: 4,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [{ status: 'passed', assertionResults: [{}] }],
    ...changes,
  });

describe('what npm test counts', () => {
  test('a gate without tests of its own is one test', () => {
    expect(fromExitCode(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(fromExitCode(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('unit tests: passed, failed, skipped and to do', () => {
    const json = vitestReport({ numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 });
    expect(fromVitest(json)).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  test('a unit test file that does not load is one failure', () => {
    const json = vitestReport({ testResults: [{ status: 'failed', assertionResults: [] }] });
    expect(fromVitest(json)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });

  test('browser tests: a flaky test and an error outside any test are failures', () => {
    const json = JSON.stringify({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] });
    expect(fromPlaywright(json)).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  test('a run without a report, without a test, or red without a failed test is one failure', () => {
    expect(judged(0, null).failed).toBe(1);
    expect(judged(0, { passed: 0, failed: 0, skipped: 3 }).failed).toBe(1);
    expect(judged(1, { passed: 9, failed: 0, skipped: 0 })).toEqual({ passed: 9, failed: 1, skipped: 0 });
    expect(judged(1, { passed: 9, failed: 2, skipped: 0 }).failed).toBe(2);
    expect(judged(0, { passed: 9, failed: 0, skipped: 0 }).failed).toBe(0);
  });

  test('the closing line names skipped tests only when there are any', () => {
    const sum = total([fromExitCode(0), { passed: 3, failed: 1, skipped: 0 }]);
    expect(closingLine(sum)).toBe('4 passed, 1 failed');
    expect(closingLine(total([sum, { passed: 0, failed: 0, skipped: 2 }]))).toBe('4 passed, 1 failed, 2 skipped');
  });
});
