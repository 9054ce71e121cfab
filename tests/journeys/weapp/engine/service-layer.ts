import path from 'node:path';
import vm from 'node:vm';
import type { Dist } from './dist';
import { SHIFTED_DATE } from './service-clock';

/** Names of the browser that WeChat hides from the service layer. */
const HIDDEN = [
  'window',
  'document',
  'frames',
  'self',
  'location',
  'navigator',
  'localStorage',
  'history',
  'Caches',
  'screen',
  'alert',
  'confirm',
  'prompt',
  'XMLHttpRequest',
  'WebSocket',
  'Reporter',
  'webkit',
  'WeixinJSCore',
];

/** The service layer: a JavaScript world without a document, in which each file is a module. */
export interface ServiceLayer {
  /** Runs a file of the mini-program once, as `require` does. */
  load(file: string): unknown;
}

/** Opens the world with these globals; its clock runs `ahead()` milliseconds ahead of this machine's. */
export function openServiceLayer(
  dist: Dist,
  globals: Readonly<Record<string, unknown>>,
  ahead: () => number,
): ServiceLayer {
  const context = vm.createContext({ ...globals }, { name: 'service layer' });
  const makeDate = vm.runInContext(SHIFTED_DATE, context) as (ahead: () => number) => unknown;
  Object.assign(context, { Date: makeDate(ahead) });
  const modules = new Map<string, { exports: unknown }>();
  const load = (file: string): unknown => {
    const known = modules.get(file);
    if (known) return known.exports;
    if (!dist.has(file)) throw new Error(`module '${file}' is not defined`);
    const module = { exports: {} as unknown };
    modules.set(file, module);
    const run = scriptOf(dist, file).runInContext(context);
    run.call(module.exports, (wanted: string) => load(resolved(file, wanted)), module, module.exports);
    return module.exports;
  };
  return { load };
}

const scripts = new WeakMap<Dist, Map<string, vm.Script>>();

/** A file as a function, compiled once for all the phones it runs on. */
function scriptOf(dist: Dist, file: string): vm.Script {
  const own = scripts.get(dist) ?? new Map<string, vm.Script>();
  scripts.set(dist, own);
  const script = own.get(file) ?? new vm.Script(wrapped(dist.read(file)), { filename: file });
  own.set(file, script);
  return script;
}

const wrapped = (source: string): string =>
  `(function(require,module,exports,${HIDDEN.join()}){"use strict";${source}\n})`;

function resolved(from: string, wanted: string): string {
  const isAbsolute = wanted.startsWith('/');
  if (!isAbsolute && !/^\.{1,2}\//.test(wanted)) throw new Error(`${from} requires the package ${wanted}`);
  const file = isAbsolute ? wanted.slice(1) : path.posix.join(path.posix.dirname(from), wanted);
  return file.endsWith('.js') ? file : `${file}.js`;
}
