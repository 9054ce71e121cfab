import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { buildFunctions } from '../scripts/build-functions.mjs';
import { buildLocal } from '../scripts/build-local.mjs';
import { root } from '../scripts/support/root.mjs';

/** Bundles a measurement two folders below the root, where what starts the cloud looks for it, and loads it. */
export async function bundled(name) {
  await buildFunctions();
  await buildLocal();
  const outfile = path.join(root, `dist/bench/${name}.cjs`);
  const entryPoints = [path.join(root, `bench/${name}.ts`)];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'cjs', packages: 'external' });
  return createRequire(import.meta.url)(outfile);
}
