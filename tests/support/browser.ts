import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

interface Found {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const FINDER = path.resolve(__dirname, '../../scripts/find-browser.mjs');

/** Starts a Chromium that this machine has; throws in words when there is none. */
export function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const found = JSON.parse(execFileSync(process.execPath, [FINDER], { encoding: 'utf8' })) as Found;
  const inherited = Object.entries(process.env).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args, '--disable-gpu', '--disable-dev-shm-usage', ...args],
    env: { ...Object.fromEntries(inherited), ...found.env },
  });
}
