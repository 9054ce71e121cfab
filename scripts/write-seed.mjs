// Writes the sample data with which a local cloud begins.
//   node scripts/write-seed.mjs FOLDER [--env FILE] [--now ISO] [--places N]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { buildOnce, isCommand, root } from './build-once.mjs';

const BUNDLE = path.join(root, 'dist/seed/main.mjs');

async function bundleSeed() {
  const entryPoints = [path.join(root, 'seed/main.ts')];
  // tweetnacl asks for `crypto` with `require`, which a bundled ES module does not have.
  const external = ['tweetnacl'];
  const target = { platform: 'node', format: 'esm', target: 'node20' };
  const settings = { bundle: true, external, ...target, logLevel: 'warning' };
  await buildOnce({
    name: 'build-seed',
    settings,
    build: async () => {
      const result = await build({
        ...settings,
        entryPoints,
        outfile: BUNDLE,
        metafile: true,
        absWorkingDir: root,
      });
      return { inputs: Object.keys(result.metafile.inputs), outputs: [path.relative(root, BUNDLE)] };
    },
  });
}

/**
 * Writes `seed.ndjson` (documents by collection) and `people.json` (who can be tried) into a folder.
 * The same `seed`, `now` and keys in `env` write the same bytes. `places` is for benches.
 */
export async function writeSeed({ folder, now = Date.now(), env, seed = 'sunshine', places = 600 }) {
  await bundleSeed();
  const { inventSampleData } = await import(pathToFileURL(BUNDLE).href);
  const { lines, people } = inventSampleData({ seed, now, env, places });
  mkdirSync(folder, { recursive: true });
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  writeFileSync(path.join(folder, 'seed.ndjson'), text);
  writeFileSync(path.join(folder, 'people.json'), `${JSON.stringify(people, null, 2)}\n`);
}

/** `NAME=value` lines. */
function envFrom(file) {
  const pairs = readFileSync(file, 'utf8').matchAll(/^([A-Z_]+)=(.*)$/gm);
  return Object.fromEntries([...pairs].map(([, name, value]) => [name, value.trim()]));
}

if (isCommand(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { env: { type: 'string' }, now: { type: 'string' }, places: { type: 'string' } },
  });
  await writeSeed({
    folder: path.resolve(positionals[0] ?? '.data/seed'),
    env: envFrom(values.env ?? path.join(root, '.data/functions.env')),
    ...(values.now === undefined ? {} : { now: Date.parse(values.now) }),
    ...(values.places === undefined ? {} : { places: Number(values.places) }),
  });
}
