// Bundles every cloud function into dist/cloudfunctions/<name>: the very files that are uploaded to
// WeChat cloud development and that the local cloud runs.

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { buildOnce, isCommand, root } from './build-once.mjs';
import { faultsOfFunction, measured } from './support/function-budget.mjs';

/** How a function is bundled. Everything goes in, so that the cloud installs nothing. */
const bundling = {
  bundle: true,
  platform: 'node',
  target: 'node16',
  format: 'cjs',
  keepNames: true,
  legalComments: 'eof',
  // Names stay: a stack trace from the cloud must be readable.
  minifyWhitespace: true,
  minifySyntax: true,
  metafile: true,
  // Packages written as ES modules ask where they lie; a bundle in CommonJS must be told.
  alias: { 'brotli/decompress.js': path.join(root, 'scripts/support/no-woff2.cjs') },
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  logLevel: 'warning',
};

/** Folders below `source` that hold a function: an index.ts and a config.json. */
export function functionNames(source) {
  if (!existsSync(source)) return [];
  return readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => ['index.ts', 'config.json'].every((file) => existsSync(path.join(source, name, file))))
    .sort();
}

/** Builds all functions when anything in them changed. Answers `{ built, names }`. */
export async function buildFunctions({ source = 'cloudfunctions', target = 'dist/cloudfunctions' } = {}) {
  const [from, to] = [path.resolve(root, source), path.resolve(root, target)];
  const names = functionNames(from);
  const name = `build-${path.relative(root, to).replaceAll(path.sep, '-')}`;
  const built = await buildOnce({
    name,
    settings: { names, bundling, source, target },
    build: () => buildAll(names, from, to),
  });
  return { built, names };
}

async function buildAll(names, from, to) {
  rmSync(to, { recursive: true, force: true });
  const parts = await Promise.all(names.map((name) => buildOne(path.join(from, name), path.join(to, name))));
  return { inputs: parts.flatMap(({ inputs }) => inputs), outputs: parts.flatMap(({ outputs }) => outputs) };
}

async function buildOne(from, to) {
  const name = path.basename(from);
  mkdirSync(to, { recursive: true });
  const outfile = path.join(to, 'index.js');
  const entryPoints = [path.join(from, 'index.ts')];
  const { metafile } = await build({ ...bundling, entryPoints, outfile, absWorkingDir: root });
  checkImports(name, metafile);
  if (!/\bmain:\s*\(\)\s*=>/.test(readFileSync(outfile, 'utf8')))
    throw new Error(`Function ${name} exports no main.`);
  const beside = await layBeside(from, to);
  copyFileSync(path.join(from, 'config.json'), path.join(to, 'config.json'));
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const manifest = { name, version, private: true, main: 'index.js' };
  writeFileSync(path.join(to, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const faults = faultsOfFunction(measured(to), beside.mostDataMb);
  if (faults.length > 0) throw new Error(`Function ${name}: ${faults.join('; ')}`);
  const config = path.relative(root, path.join(from, 'config.json'));
  const outputs = ['index.js', 'config.json', 'package.json', ...beside.outputs].map((file) =>
    path.relative(root, path.join(to, file)),
  );
  return { inputs: [...Object.keys(metafile.inputs), config, ...beside.inputs], outputs };
}

function checkImports(name, metafile) {
  const [{ imports }] = Object.values(metafile.outputs);
  const left = imports.filter(({ path: wanted, external }) => external && !isBuiltin(wanted));
  if (left.length > 0) throw new Error(`Function ${name} needs ${left.map((one) => one.path)} at run time.`);
}

/**
 * What `beside.json` wants to lie beside a function's bundle: `parts`, folders bundled to files of their own and loaded
 * only by the calls that need them, and `files`, data by the name they get, at most `mostDataMb` of them. Answers inputs,
 * the names of outputs, and that budget.
 */
async function layBeside(from, to) {
  const list = path.join(from, 'beside.json');
  if (!existsSync(list)) return { inputs: [], outputs: [], mostDataMb: 0 };
  const { parts = [], files = {}, mostDataMb = 0 } = JSON.parse(readFileSync(list, 'utf8'));
  const inputs = [path.relative(root, list)];
  for (const part of parts) {
    const outfile = path.join(to, `${part}.js`);
    const entryPoints = [path.join(from, part, 'index.ts')];
    const { metafile } = await build({ ...bundling, entryPoints, outfile, absWorkingDir: root });
    checkImports(`${path.basename(from)}/${part}`, metafile);
    inputs.push(...Object.keys(metafile.inputs));
  }
  for (const [file, source] of Object.entries(files))
    copyFileSync(path.join(root, source), path.join(to, file));
  return { inputs, outputs: [...parts.map((part) => `${part}.js`), ...Object.keys(files)], mostDataMb };
}

if (isCommand(import.meta.url)) {
  const { built, names } = await buildFunctions();
  process.stdout.write(`${built ? '已构建' : '无变化'}云函数：${names.join('、') || '（无）'}\n`);
}
