import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { processBirth } from './process-birth';

const FILE = 'owner.pid';

/**
 * Makes the data folder ours until released. Locks and transactions live in one process, so two on
 * the same data would break both; a claim whose owner is gone is taken over.
 */
export function claimFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, FILE);
  const owner = ownerOf(folder);
  if (owner !== undefined && owner !== process.pid)
    throw new Error(`${folder} is in use by process ${owner}.`);
  writeFileSync(file, `${process.pid}\n${processBirth(process.pid) ?? ''}`);
  return () => rmSync(file, { force: true });
}

/**
 * The living process that claimed the folder, if any. After a power cut its number may be somebody else's:
 * the time the claimer began stands beside it. Where that is not known, whoever lives is believed.
 */
export function ownerOf(folder: string): number | undefined {
  const [pid, birth] = claimIn(path.join(folder, FILE));
  const owner = Number(pid) || undefined;
  if (owner === undefined || !lives(owner)) return undefined;
  const now = birth ? processBirth(owner) : undefined;
  return now === undefined || now === birth ? owner : undefined;
}

function claimIn(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    // No file: nobody claimed it.
    return [];
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
