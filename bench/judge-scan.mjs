// How fast one phone judges at the gate, offline: signature, roster line, earlier scans and every rule.

import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const PEOPLE = 5000;
const SHOWN = 200;
const ROUNDS = 5;

/** Bundles the rules as they are; beside the bench, so that tweetnacl is found. */
async function bigGate() {
  const folder = await mkdtemp(path.join(here, '.judge-scan-'));
  const outfile = path.join(folder, 'gate.mjs');
  try {
    const entryPoints = [path.join(here, 'judge-scan-gate.ts')];
    await build({
      entryPoints,
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
    });
    const gate = await import(pathToFileURL(outfile).href);
    return gate.bigGate(PEOPLE, SHOWN);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Milliseconds one thing takes: the median of several rounds, after one that warms up. */
function medianMs(things, work) {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const from = performance.now();
    for (const thing of things) {
      work(thing);
    }
    return (performance.now() - from) / things.length;
  });
  return rounds.slice(1).sort((one, other) => one - other)[Math.floor(ROUNDS / 2)];
}

/** Figures for the bench table. Ratios travel between machines, milliseconds do not. */
export async function run() {
  const gate = await bigGate();
  const refused = gate.passes.filter((pass) => gate.judgePass(pass) !== 'accepted').length;
  if (refused > 0) {
    throw new Error(`${refused} good passes were refused`);
  }
  const pass = medianMs(gate.passes, gate.judgePass);
  const number = medianMs(gate.numbers, gate.judgeNumber);
  const roster = medianMs([0], gate.foldAll);
  return {
    name: '签到判定（离线）',
    figures: {
      名单人数: PEOPLE,
      每秒判定签到码: Math.round(1000 / pass),
      每秒判定签到号码: Math.round(1000 / number),
      验签占比: `${Math.round((1 - number / pass) * 100)}%`,
      整份名单归并毫秒: Math.round(roster * 10) / 10,
    },
  };
}
