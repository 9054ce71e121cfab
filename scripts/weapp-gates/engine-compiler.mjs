import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Every WXML compiles, and every file it imports exists, by the compiler of WeChat's glass-easel. */
export function engineCompilerGate({ files, read, has }) {
  const { TmplGroup } = require('glass-easel-template-compiler');
  const compiler = new TmplGroup();
  const templates = files.filter((file) => file.endsWith('.wxml')).map((file) => file.slice(0, -5));
  const complained = templates.flatMap((name) =>
    compiler.addTmpl(name, read(`${name}.wxml`)).map((fault) => `${name}.wxml: ${fault.message ?? fault}`),
  );
  const missing = templates.flatMap((name) =>
    [...compiler.getDirectDependencies(name)]
      .filter((wanted) => !has(`${wanted}.wxml`))
      .map((wanted) => `${name}.wxml: 找不到 ${wanted}`),
  );
  return [
    { name: `glass-easel 模板编译器接受 ${templates.length} 个 WXML`, faults: [...complained, ...missing] },
  ];
}
