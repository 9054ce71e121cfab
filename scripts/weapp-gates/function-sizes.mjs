import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const MOST = 3 * 1024 * 1024;
const inMb = (bytes) => `${(bytes / 1024 / 1024).toFixed(2)} MB`;

/** Bytes of each built function's bundle, by name. */
export function functionSizes(folder) {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.map((name) => [name, statSync(path.join(folder, name, 'index.js')).size]);
}

/** Each function's bundle against its budget: a large one starts slowly. */
export function functionSizeGate(folder) {
  const sizes = functionSizes(folder);
  if (sizes.length === 0)
    return [{ name: '云函数', faults: ['还没有构建：node scripts/build-functions.mjs'] }];
  return sizes.map(([name, bytes]) => ({
    name: `云函数 ${name} ${inMb(bytes)}，预算 ${inMb(MOST)}`,
    faults: bytes <= MOST ? [] : [`超出 ${inMb(bytes - MOST)}`],
  }));
}
