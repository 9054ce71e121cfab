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
