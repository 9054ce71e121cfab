import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const key = () => randomBytes(32).toString('base64');

/**
 * Environment of the functions on this machine, as the cloud console would hold it: keys are drawn once and kept
 * with the data they seal. Answers the variables and the file they are in.
 */
export function demoKeys(folder) {
  const file = path.join(folder, 'functions.env');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const lines = [
      '# 本机试用的密钥，与 .data 里的数据配套；正式环境的密钥只放在云开发控制台。',
      `PERSONAL_DATA_KEYS=k1:${key()}`,
      `PERSONAL_HASH_KEY=${key()}`,
      `CERTIFICATE_KEYS=c1:${key()}`,
    ];
    writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  }
  const pairs = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => /^(\w+)=(.*)$/.exec(line))
    .filter(Boolean);
  return { file, env: Object.fromEntries(pairs.map(([, name, value]) => [name, value])) };
}
