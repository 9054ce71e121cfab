// What one runs before each commit, under a minute: npm run check
import { needNode } from './support/need-node.mjs';

needNode();
const { installOnce } = await import('./install-once.mjs');
installOnce();
const [{ runAsCommand }, { quickStages, quickRows, chosen }] = await Promise.all([
  import('./support/run-stages.mjs'),
  import('./support/stages.mjs'),
]);
await runAsCommand(quickRows(chosen(quickStages, process.argv.slice(2))));
