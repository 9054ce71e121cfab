// Installs the packages of package-lock.json unless exactly these are there. Needs no package itself.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './support/root.mjs';

const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** Compares the lockfile with the list npm keeps of what it has installed; others may have run npm by hand. */
function isInstalled() {
  const kept = 'node_modules/.package-lock.json';
  if (!existsSync(path.join(root, kept))) return false;
  const { packages: there } = readJson(kept);
  return Object.entries(readJson('package-lock.json').packages)
    .filter(([place, { optional, link }]) => place !== '' && !optional && !link)
    .every(([place, { version }]) => there[place]?.version === version);
}

function install() {
  process.stdout.write('正在安装依赖（只需一次，约几分钟）……\n');
  const words = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync('npm', words, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  process.stderr.write(
    `安装依赖失败${error ? `：${error.message}` : ''}。\n` +
      '请检查网络；在国内可先运行 npm config set registry https://registry.npmmirror.com 再试。\n',
  );
  process.exit(1);
}

/** Git hooks are a help, not a condition: no checkout, no git or no right to write is no error. */
function installHooks() {
  if (process.env.CI || !existsSync(path.join(root, '.git'))) return;
  const hooks = readJson('package.json')['simple-git-hooks'];
  const at = spawnSync('git', ['rev-parse', '--git-path', 'hooks'], { cwd: root, encoding: 'utf8' });
  if (!hooks || at.status !== 0) return;
  const folder = path.resolve(root, at.stdout.trim());
  const isThere = ([name, command]) => {
    const file = path.join(folder, name);
    return existsSync(file) && readFileSync(file, 'utf8').includes(command);
  };
  if (
    Object.entries(hooks)
      .filter(([, command]) => typeof command === 'string')
      .every(isThere)
  )
    return;
  spawnSync(process.execPath, ['node_modules/simple-git-hooks/cli.js'], { cwd: root, stdio: 'ignore' });
}

/** Makes the packages and the git hooks be there. Does nothing when they are; ends the process when it cannot. */
export function installOnce() {
  if (!isInstalled()) install();
  installHooks();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) installOnce();
