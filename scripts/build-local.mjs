// Builds the local cloud into dist/local: main.mjs, the inside of a function instance, and its pages.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { buildOnce, isCommand, root } from './build-once.mjs';

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  keepNames: true,
  sourcemap: 'linked',
  metafile: true,
  logLevel: 'warning',
  absWorkingDir: root,
};
const pages = 'local/control/page';

/** Builds the local cloud when anything in it changed. Answers `{ built }`. */
export async function buildLocal({ target = 'dist/local' } = {}) {
  const name = `build-${target.replaceAll('/', '-')}`;
  const pageFiles = existsSync(path.join(root, pages)) ? readdirSync(path.join(root, pages)).sort() : [];
  return {
    built: await buildOnce({
      name,
      settings: { shared, pageFiles, target },
      build: () => buildAll(pageFiles, target),
    }),
  };
}

async function buildAll(pageFiles, target) {
  const to = path.join(root, target);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const bundles = await Promise.all([
    build({
      ...shared,
      entryPoints: ['local/main.ts'],
      format: 'esm',
      outfile: path.join(target, 'main.mjs'),
    }),
    build({
      ...shared,
      entryPoints: ['local/runner/function-worker.ts'],
      format: 'cjs',
      outfile: path.join(target, 'function-worker.cjs'),
    }),
  ]);
  cpSync(path.join(root, pages), path.join(to, 'page'), { recursive: true });
  const inputs = bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  return {
    inputs: [...inputs, ...pageFiles.map((file) => path.join(pages, file))],
    outputs: [
      path.join(target, 'main.mjs'),
      path.join(target, 'function-worker.cjs'),
      path.join(target, 'page/index.html'),
    ],
  };
}

if (isCommand(import.meta.url)) {
  const { built } = await buildLocal();
  process.stdout.write(`${built ? '已构建' : '无变化'}本地云\n`);
}
