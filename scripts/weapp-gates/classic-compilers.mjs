import { createRequire } from 'node:module';
import vm from 'node:vm';

const require = createRequire(import.meta.url);
const ROOM = { maxBuffer: 64 * 1024 * 1024 };
const shortened = (cause) =>
  String(cause?.message ?? cause)
    .replace(/\s+/g, ' ')
    .slice(0, 300);

/** Every page compiles with wcc and its result draws an empty page without complaint. */
function wccFaults({ folder, pages }) {
  const { wxmlToJs } = require('miniprogram-compiler');
  const said = [];
  const loud = (...words) => said.push(words.join(' '));
  const document = { createElement: () => ({}), head: { appendChild() {} }, getElementsByTagName: () => [] };
  const console = { log: loud, warn: loud, error: loud, info: loud };
  try {
    const context = vm.createContext({ console, document, setTimeout });
    context.window = context;
    const program = vm.runInContext(`(function(global){${wxmlToJs(folder, ROOM)}\n})`, context)({});
    for (const page of pages) program(`${page}.wxml`)({ root: { cn: [] } });
    return said.slice(0, 5);
  } catch (cause) {
    return [...said.slice(0, 3), shortened(cause)];
  }
}

/** Every WXSS compiles with wcsc. The package's own wxssToJs hands errors back as results, so wcsc is asked itself. */
function wcscFaults({ folder, files }) {
  const styles = files.filter((file) => file.endsWith('.wxss')).map((file) => file.slice(0, -5));
  try {
    const result = require('miniprogram-compiler/src/wcsc')(folder, styles, ROOM);
    return result instanceof Error ? [shortened(result)] : [];
  } catch (cause) {
    return [shortened(cause)];
  }
}

/** The compilers of WeChat's classic base library. Their binaries are for x86-64 Linux, macOS and Windows. */
export function classicCompilersGate(program) {
  return [
    { name: `wcc 编译 ${program.pages.length} 个页面的 WXML`, faults: wccFaults(program) },
    { name: 'wcsc 编译全部 WXSS', faults: wcscFaults(program) },
  ];
}
