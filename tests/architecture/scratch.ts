import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const SETTINGS = ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json'];

/** Files by path below the root: their text. */
export type Tree = Readonly<Record<string, string>>;

/** Writes a tree of files beside the real settings into a folder of its own, and answers the folder. */
export function scratch(tree: Tree): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'house-'));
  for (const file of SETTINGS) cpSync(path.join(root, file), path.join(folder, file));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  for (const [file, text] of Object.entries(tree)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

/** The rules of the arrows that fire in a folder, by the file they fire in. */
export function brokenArrows(folder: string): ReadonlyMap<string, readonly string[]> {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const words = [program, '.', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: readonly { from: string; rule: { name: string } }[] };
  };
  return byFile(summary.violations.map(({ from, rule }) => ({ file: from, name: rule.name })));
}

/** The guards that find a fault in a folder, by the file they find it in. */
export function brokenGuards(folder: string): ReadonlyMap<string, readonly string[]> {
  const program = path.join(root, 'scripts/guard-source.mjs');
  const { stdout } = spawnSync(process.execPath, [program, '--root', folder], { encoding: 'utf8' });
  const lines = [...stdout.matchAll(/^([a-z-]+): (\S+):\d+ /gm)];
  return byFile(lines.map(([, name = '', file = '']) => ({ file, name })));
}

function byFile(
  faults: readonly { readonly file: string; readonly name: string }[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { file, name } of faults)
    found.set(file, [...new Set([...(found.get(file) ?? []), name])].sort());
  return found;
}
