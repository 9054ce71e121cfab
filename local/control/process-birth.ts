import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a living process began, as text that no later process with the same number has: numbers are given
 * again, after a restart of the machine at once. Undefined where the system does not tell.
 */
export function processBirth(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return birthInProc(pid);
    return process.platform === 'win32' ? undefined : birthByPs(pid);
  } catch {
    // No such process, or none that we may look at.
    return undefined;
  }
}

/** Clock ticks from the start of the machine to that of the process, and which start of the machine it was. */
function birthInProc(pid: number): string | undefined {
  const bootId = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name in brackets and may hold anything; the 22nd is the start.
  const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[22 - 3];
  return ticks === undefined ? undefined : `${bootId} ${ticks}`;
}

function birthByPs(pid: number): string | undefined {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  const said = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env });
  return said.trim() || undefined;
}
