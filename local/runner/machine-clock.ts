import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The clock that function instances see: the machine's own, moved by an offset. Times are ms since epoch. */
export interface MachineClock {
  now(): number;
  /** How far ahead (or behind) of the machine's clock, in ms. */
  offset(): number;
  /** Sets the clock to an instant; null gives the machine's own time back. It keeps running. */
  set(at: number | null): void;
  advance(minutes: number): void;
}

const LATEST = Date.parse('9999-12-31T00:00:00Z');

/** Whether the clock can be set to an instant: from 1970 to 9999, whose dates every reader can write. */
export function isOnTheClock(at: number): boolean {
  return at >= 0 && at <= LATEST;
}

/**
 * Opens the clock, which remembers its offset in `file`: what was written under a shifted clock
 * must still read right after a restart.
 */
export function openMachineClock(file?: string): MachineClock {
  let offset = file === undefined ? 0 : rememberedOffset(file);
  const move = (to: number) => {
    offset = to;
    if (file !== undefined) remember(file, offset);
  };
  return {
    now: () => Date.now() + offset,
    offset: () => offset,
    set: (at) => move(at === null ? 0 : at - Date.now()),
    advance: (minutes) => move(offset + Math.round(minutes * 60_000)),
  };
}

function remember(file: string, offset: number): void {
  if (offset === 0) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ offset }));
}

function rememberedOffset(file: string): number {
  try {
    const { offset } = JSON.parse(readFileSync(file, 'utf8')) as { readonly offset?: unknown };
    return typeof offset === 'number' && isOnTheClock(Date.now() + offset) ? offset : 0;
  } catch {
    // No file: the clock was never moved.
    return 0;
  }
}
