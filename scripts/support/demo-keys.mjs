import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const key = () => randomBytes(32).toString('base64');

/** What each variable holds on this machine; drawn when the file lacks it. */
const DRAWN = {
  PERSONAL_DATA_KEYS: () => `k1:${key()}`,
  PERSONAL_HASH_KEY: key,
  CERTIFICATE_KEYS: () => `c1:${key()}`,
};

/**
 * Environment of the functions on this machine, as the cloud console would hold it: keys are drawn once and kept
 * with the data they seal; one that a later version asks for is added. Answers the variables and the file they are in.
 */
export function demoKeys(folder) {
  const file = path.join(folder, 'functions.env');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const said = '# 本机试用的密钥，与 .data 里的数据配套；正式环境的密钥只放在云开发控制台。';
    writeFileSync(file, `${said}\n`, { mode: 0o600 });
  }
  const held = readFileSync(file, 'utf8').replace(/([^\n])$/, '$1\n');
  const missing = Object.entries(DRAWN).filter(([name]) => !new RegExp(`^${name}=`, 'm').test(held));
  const text = held + missing.map(([name, draw]) => `${name}=${draw()}\n`).join('');
  if (missing.length > 0) writeFileSync(file, text, { mode: 0o600 });
  const pairs = text
    .split('\n')
    .map((line) => /^(\w+)=(.*)$/.exec(line))
    .filter(Boolean);
  return { file, env: Object.fromEntries(pairs.map(([, name, value]) => [name, value])) };
}
