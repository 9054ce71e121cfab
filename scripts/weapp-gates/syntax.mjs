import { parse } from 'acorn';

/** The newest syntax that the oldest supported phones read (browserslist: iOS 12, Chrome 78). */
const NEWEST = 2019;

/** Every script of the package parses as old JavaScript; none of WeChat's own tools looks at this. */
export function syntaxGate({ files, read }) {
  const scripts = files.filter((file) => file.endsWith('.js'));
  const faults = scripts.flatMap((file) => {
    try {
      parse(read(file), { ecmaVersion: NEWEST, sourceType: 'script', allowReturnOutsideFunction: true });
      return [];
    } catch (cause) {
      return [`${file}: ${cause.message}`];
    }
  });
  return [{ name: `${scripts.length} 个脚本的语法不新于 ES${NEWEST}`, faults }];
}
