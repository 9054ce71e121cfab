import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { faultsOfFunction, inMb, MOST_SCRIPT_MB, measured } from '../support/function-budget.mjs';

/** What a function's `beside.json` allows its data files to weigh. */
function mostDataMbOf(source, name) {
  const file = path.join(source, name, 'beside.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).mostDataMb ?? 0) : 0;
}

/** Everything that is uploaded of each function against its budgets: heavy scripts start slowly. */
export function functionSizeGate(folder, source) {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  if (names.length === 0)
    return [{ name: '云函数', faults: ['还没有构建：node scripts/build-functions.mjs'] }];
  return names.map((name) => {
    const size = measured(path.join(folder, name));
    const mostDataMb = mostDataMbOf(source, name);
    const data = size.dataBytes === 0 ? '' : `，数据 ${inMb(size.dataBytes)}，预算 ${mostDataMb} MB`;
    return {
      name: `云函数 ${name} 脚本 ${inMb(size.scriptBytes)}，预算 ${MOST_SCRIPT_MB} MB${data}`,
      faults: faultsOfFunction(size, mostDataMb),
    };
  });
}
