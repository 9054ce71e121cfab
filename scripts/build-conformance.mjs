// Bundles tests/conformance into dist/conformance/conformance, a function like the others: the local cloud runs
// it in a test, and whoever has an environment uploads it there.
import { buildFunctions } from './build-functions.mjs';
import { isCommand } from './build-once.mjs';

/** Builds the function when anything in it changed. Answers `{ built, names }`. */
export const buildConformance = () => buildFunctions({ source: 'tests', target: 'dist/conformance' });

if (isCommand(import.meta.url)) {
  const { built } = await buildConformance();
  process.stdout.write(`${built ? '已构建' : '无变化'}云函数：conformance（dist/conformance）\n`);
}
