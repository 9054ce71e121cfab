import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The living process that keeps its data in this folder, if any; the local cloud leaves its number there. */
export function ownerOf(folder) {
  const file = path.join(folder, 'owner.pid');
  const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (!owner) return undefined;
  try {
    process.kill(owner, 0);
    return owner;
  } catch (cause) {
    return cause.code === 'EPERM' ? owner : undefined;
  }
}
