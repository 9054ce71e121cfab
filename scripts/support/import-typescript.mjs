// Lets a Node script use a module of the product: Node 20 reads no TypeScript by itself.
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './root.mjs';

/** Imports a TypeScript file, by its path from the root of the project, with everything it imports. */
export async function importTypescript(file) {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, file)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    write: false,
  });
  const [bundle] = outputFiles;
  return import(`data:text/javascript,${encodeURIComponent(bundle.text)}`);
}
