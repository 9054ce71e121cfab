import { spawnSync } from 'node:child_process';
import path from 'node:path';

const tallyModule = path.join(__dirname, 'tally.mjs');

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

const aReport = (said: Partial<Report> = {}): string =>
  JSON.stringify({
    numPassedTests: 3,
    numFailedTests: 0,
    numRuntimeErrorTestSuites: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    ...said,
  });

/** A tally as the runner of stages sees it. */
function tally(call: string): unknown {
  const program = `import { closingTally, jestTally } from ${JSON.stringify(tallyModule)};
    process.stdout.write(JSON.stringify(${call}));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout);
}

test.each([
  ['all tests passed', 0, aReport(), { passed: 3, failed: 0 }],
  ['one failed', 1, aReport({ numFailedTests: 1 }), { passed: 3, failed: 1 }],
  ['a suite could not start', 1, aReport({ numRuntimeErrorTestSuites: 2 }), { passed: 3, failed: 2 }],
  ['a test was left out', 0, aReport({ numPendingTests: 1, numTodoTests: 1 }), { passed: 3, failed: 2 }],
  ['there was no test at all', 0, aReport({ numPassedTests: 0 }), { passed: 0, failed: 1 }],
  ['the run ended badly after its tests', 1, aReport(), { passed: 3, failed: 1 }],
  ['the report is cut off', 1, aReport().slice(0, 20), { passed: 0, failed: 1 }],
])('a run of Jest in which %s', (_case, status, report, expected) => {
  expect(tally(`jestTally(${status}, () => ${JSON.stringify(report)})`)).toEqual(expected);
});

test.each([
  ['says its counts', 0, 'one\n12 passed, 0 failed\n', { passed: 12, failed: 0 }],
  ['says what failed', 1, '12 passed, 3 failed', { passed: 12, failed: 3 }],
  ['breaks down after its counts', 1, '12 passed, 0 failed\n', { passed: 12, failed: 1 }],
  ['counts nothing', 0, '0 passed, 0 failed\n', { passed: 0, failed: 1 }],
  ['says its counts too early', 0, '12 passed, 0 failed\nand then broke', { passed: 0, failed: 1 }],
  ['says nothing', 0, '', { passed: 0, failed: 1 }],
])('a command that %s', (_case, status, said, expected) => {
  expect(tally(`closingTally(${status}, ${JSON.stringify(said)})`)).toEqual(expected);
});
