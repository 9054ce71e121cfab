import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes the data folder ours until released. Locks and transactions live in one process, so two on
 * the same data would break both; a claim whose owner is gone is taken over.
 */
export function claimFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'owner.pid');
  const owner = ownerOf(file);
  if (owner !== undefined && owner !== process.pid && lives(owner))
    throw new Error(`${folder} is in use by process ${owner}.`);
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function ownerOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    // No file: nobody claimed it.
    return undefined;
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
