// Builds something only when what went into it has changed, and never twice at the same time.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const cache = path.join(root, '.cache');
const hashOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 24);
const hashOfFile = (file) => {
  const whole = path.resolve(root, file);
  return existsSync(whole) ? hashOf(readFileSync(whole)) : 'absent';
};
const hashes = (files) => Object.fromEntries(files.map((file) => [file, hashOfFile(file)]));
const unchanged = (known) => Object.entries(known).every(([file, hash]) => hashOfFile(file) === hash);

/**
 * Runs `build` unless the last run of this name had the same `settings`, inputs and outputs.
 *
 * `build` answers `{ inputs, outputs }`, files relative to the root. Packages are stood for by
 * package-lock.json. Answers whether anything was built.
 */
export async function buildOnce({ name, settings, build }) {
  const key = hashOf(JSON.stringify([settings, hashOfFile('package-lock.json'), process.versions.modules]));
  const stampFile = path.join(cache, `${name}.stamp.json`);
  return withLock(name, async () => {
    const stamp = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : undefined;
    if (stamp?.key === key && unchanged(stamp.inputs) && unchanged(stamp.outputs)) return false;
    rmSync(stampFile, { force: true });
    const { inputs, outputs } = await build();
    const own = inputs.filter((file) => !file.includes('node_modules/'));
    writeFileSync(stampFile, JSON.stringify({ key, inputs: hashes(own), outputs: hashes(outputs) }));
    return true;
  });
}

/** One process at a time; a lock whose owner is gone is taken over. */
async function withLock(name, work) {
  mkdirSync(cache, { recursive: true });
  const lock = path.join(cache, `${name}.lock`);
  while (!taken(lock)) await pause(50);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (cause) {
    if (cause.code !== 'EEXIST') throw cause;
    if (!ownerLives(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function ownerLives(lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    // Empty: its owner is about to write its number.
    return owner === 0 || process.kill(owner, 0);
  } catch (cause) {
    return cause.code === 'EPERM';
  }
}

/** Whether this file was started as a command, rather than imported. */
export function isCommand(url) {
  return process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(url);
}
