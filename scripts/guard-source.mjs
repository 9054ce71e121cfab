// What the arrows cannot see: words that must not stand in a file of a room. Prints one line a fault.
//   node scripts/guard-source.mjs [--root FOLDER]
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { guards } from './support/guards.mjs';
import { root } from './support/root.mjs';

const IGNORED = new Set(['node_modules', 'dist', '.git', '.data', '.cache', '.swc', 'shots', 'coverage']);
const READ = /\.(ts|tsx|mjs|cjs|js|scss|css|html|json|md)$|(^|\/)(run|LICENSE)$/;
const GENERATED = /\.gen\.(ts|scss)$|(^|\/)package-lock\.json$/;

function filesBelow(folder, base = '') {
  return readdirSync(path.join(folder, base), { withFileTypes: true })
    .filter((entry) => !IGNORED.has(entry.name))
    .flatMap((entry) => {
      const file = path.posix.join(base, entry.name);
      if (entry.isDirectory()) return filesBelow(folder, file);
      return entry.isFile() && READ.test(file) && !GENERATED.test(file) ? [file] : [];
    });
}

/** Comments become blanks, so that prose may name what code may not; lines keep their numbers. */
const withoutComments = (text) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[\s;,{(])\/\/[^\n]*/g, '$1');

function faultsOfGuard(guard, file, text) {
  if (guard.judge) return guard.judge(text).map((fault) => ({ guard: guard.name, file, ...fault }));
  const lines = (guard.alsoInComments ? text : withoutComments(text)).split('\n');
  return lines.flatMap((line, at) => {
    const found = guard.never.exec(line)?.[0];
    return found === undefined || guard.unless?.test(line)
      ? []
      : [{ guard: guard.name, file, line: at + 1, found: found.trim() }];
  });
}

/** Every fault of the tree below `folder`: `{ guard, file, line, found }`. */
export function guardSource(folder = root) {
  return filesBelow(folder).flatMap((file) => {
    const wanted = guards.filter(({ where, except }) => where.test(file) && !except?.test(file));
    if (wanted.length === 0) return [];
    const text = readFileSync(path.join(folder, file), 'utf8');
    return wanted.flatMap((guard) => faultsOfGuard(guard, file, text));
  });
}

function main(words) {
  const at = words.indexOf('--root');
  const faults = guardSource(at === -1 ? root : path.resolve(words[at + 1] ?? '.'));
  const why = new Map(guards.map(({ name, because }) => [name, because]));
  for (const { guard, file, line, found } of faults)
    process.stdout.write(`${guard}: ${file}:${line} ${found} (${why.get(guard)})\n`);
  process.stdout.write(`${guards.length} guards, ${faults.length} faults\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
