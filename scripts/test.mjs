// Everything that is checked, on a fresh clone with nothing but Node: npm test [-- stage …]
// Ends with `N passed, N failed` alone on a line.
import { needNode } from './support/need-node.mjs';

needNode();
const { installOnce } = await import('./install-once.mjs');
installOnce();
const [{ runAsCommand }, { allStages, chosen, phasesOf }] = await Promise.all([
  import('./support/run-stages.mjs'),
  import('./support/stages.mjs'),
]);
await runAsCommand(...phasesOf(chosen(allStages, process.argv.slice(2))));
