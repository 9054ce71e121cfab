// Lives through one big event on the local cloud:  npm run simulate:event [-- seed volunteers]
import { spawn } from 'node:child_process';
import path from 'node:path';
import { needNode } from './support/need-node.mjs';

needNode();
const { installOnce } = await import('./install-once.mjs');
installOnce();
const [{ build }, { root }, { buildFunctions }, { buildLocal }, { buildPhone }] = await Promise.all([
  import('esbuild'),
  import('./support/root.mjs'),
  import('./build-functions.mjs'),
  import('./build-local.mjs'),
  import('./build-phone.mjs'),
]);
await buildFunctions();
await buildLocal();
await buildPhone();
// Two folders below the root, where what starts the cloud looks for it.
const outfile = path.join(root, 'dist/simulate-event/main.cjs');
await build({
  entryPoints: [path.join(root, 'tests/load/event/main.ts')],
  ...{ outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20', packages: 'external' },
});
const event = spawn(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
event.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
