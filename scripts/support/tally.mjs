/**
 * Counts of one Jest run, read from its report. A suite that could not start, a test left out, a run without any
 * test and a bad end without a failed test each count as a failure: silence must not look like success.
 */
export function jestTally(status, readReport) {
  let report;
  try {
    report = JSON.parse(readReport());
  } catch (cause) {
    if (cause.code !== 'ENOENT' && !(cause instanceof SyntaxError)) throw cause;
    return { passed: 0, failed: 1 };
  }
  const leftOut = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + leftOut;
  const isSilentlyBad = failed === 0 && (status !== 0 || report.numPassedTests === 0);
  return { passed: report.numPassedTests, failed: failed + (isSilentlyBad ? 1 : 0) };
}

/** Counts of a command that ends with `N passed, N failed`; one that does not say so has failed. */
export function closingTally(status, said) {
  const [, passed, failed] =
    /^(\d+) passed, (\d+) failed\s*$/m.exec(said.trimEnd().split('\n').at(-1) ?? '') ?? [];
  if (passed === undefined) return { passed: 0, failed: 1 };
  const isSilentlyBad = Number(failed) === 0 && (status !== 0 || Number(passed) === 0);
  return { passed: Number(passed), failed: Number(failed) + (isSilentlyBad ? 1 : 0) };
}
