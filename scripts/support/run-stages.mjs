// Runs stages one after another and counts. Quiet when a stage passes; says everything when it fails.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './root.mjs';
import { closingTally, jestTally } from './tally.mjs';

const LONGEST_STAGE_MS = 20 * 60_000;
const running = new Set();

/** Ends a command and everything it started. */
function end(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (cause) {
    if (cause.code !== 'ESRCH') throw cause;
  }
}

/** Runs one Node command to its end: `{ status, said }`. */
function run(words, env) {
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  running.add(child);
  const parts = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(part));
  const timer = setTimeout(() => {
    parts.push(Buffer.from(`\n超过 ${LONGEST_STAGE_MS / 60_000} 分钟，已中止。\n`));
    end(child, 'SIGKILL');
  }, LONGEST_STAGE_MS);
  return new Promise((resolve) => {
    child.once('close', (status) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ status: status ?? 1, said: Buffer.concat(parts).toString() });
    });
  });
}

async function runWhole({ commands }, env) {
  const done = await Promise.all(commands.map((words) => run(words, env)));
  const isGood = done.every(({ status }) => status === 0);
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, said: done.map(({ said }) => said).join('') };
}

async function runJest({ commands: [words] }, env) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tally-'));
  const file = path.join(folder, 'tally.json');
  const { status, said } = await run([...words, '--json', '--outputFile', file], env);
  const tally = jestTally(status, () => readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  return { ...tally, said: withoutReport(said) };
}

async function runClosing({ commands: [words] }, env) {
  const { status, said } = await run(words, env);
  return { ...closingTally(status, said), said };
}

const RUNNERS = { whole: runWhole, jest: runJest, closing: runClosing };

/** Jest repeats its report as one long line of JSON on its standard output. */
const withoutReport = (said) => said.replace(/^\{"numFailedTestSuites".*$/m, '');

async function runStage(stage) {
  try {
    const env = stage.env?.() ?? {};
    return await RUNNERS[stage.counts](stage, env);
  } catch (cause) {
    return { passed: 0, failed: 1, said: `${cause.message}\n` };
  }
}

/** Runs all stages, whatever fails on the way, and answers the totals. */
export async function runStages(stages) {
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      for (const child of running) end(child, 'SIGKILL');
      process.exit(130);
    });
  const total = { passed: 0, failed: 0 };
  for (const stage of stages) {
    const began = Date.now();
    const { passed, failed, said } = await runStage(stage);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    process.stdout.write(
      `${failed === 0 ? '✓' : '✗'} ${stage.title}：${passed} 通过，${failed} 失败（${seconds} 秒）\n`,
    );
    if (failed > 0) process.stdout.write(`\n${said.trim()}\n\n`);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

/**
 * Runs phases one after another and the rows of stages in each side by side, as a command does: closing line
 * `N passed, N failed`, and an exit code that says the same.
 */
export async function runAsCommand(...phases) {
  const totals = [];
  for (const rows of phases) totals.push(...(await Promise.all(rows.map(runStages))));
  const sumOf = (name) => totals.reduce((sum, total) => sum + total[name], 0);
  const [passed, failed] = [sumOf('passed'), sumOf('failed')];
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
