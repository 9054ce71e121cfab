// The whole product on this machine: npm start [-- --fresh] [--port NUMBER]
import { needNode } from './support/need-node.mjs';

needNode();
const { installOnce } = await import('./install-once.mjs');
installOnce();
const { startDemo } = await import('./support/start-demo.mjs');
await startDemo(process.argv.slice(2));
