// Builds what has changed, seeds once, runs the local cloud and says where it is.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from '../build-app.mjs';
import { buildFunctions } from '../build-functions.mjs';
import { buildLocal } from '../build-local.mjs';
import { demoKeys } from './demo-keys.mjs';
import { isFree } from './free-port.mjs';
import { importTypescript } from './import-typescript.mjs';
import { root } from './root.mjs';
import { welcome } from './welcome.mjs';

/** The port `npm run dev:weapp` looks for. */
const DEFAULT_PORT = 8787;
const USAGE = '用法：npm start -- [--port 端口] [--fresh]   --fresh 清空试用数据，重新开始';

function options(words) {
  const known = { port: { type: 'string' }, fresh: { type: 'boolean' } };
  try {
    const { port = String(DEFAULT_PORT), fresh = false } = parseArgs({ args: words, options: known }).values;
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Error(`端口不对：${port}`);
    return { port: Number(port), fresh };
  } catch (cause) {
    throw new Error(`${cause.message}\n${USAGE}`);
  }
}

async function step(name, work) {
  process.stdout.write(`${name}……`);
  const began = Date.now();
  const isNew = await work();
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  process.stdout.write(isNew ? `完成（${seconds} 秒）\n` : '没有变化\n');
}

/** Seeds once: documents wait in a file that an empty database reads. */
async function seeded(folder, env) {
  if (existsSync(path.join(folder, 'seed.ndjson')) && existsSync(path.join(folder, 'people.json')))
    return false;
  const { writeSeed } = await import('../write-seed.mjs');
  await writeSeed({ folder, env });
  return true;
}

async function prepared(folder) {
  mkdirSync(folder, { recursive: true });
  const keys = demoKeys(folder);
  await step('构建云函数', async () => (await buildFunctions()).built);
  await step('构建本地云', async () => (await buildLocal()).built);
  await step('构建网页（第一次约一分钟）', () => buildApp('h5'));
  await step('准备示例数据', () => seeded(folder, keys.env));
  return keys.file;
}

/** Runs the local cloud as a child; it ends when we do, however we end. Answers its process. */
function launch(folder, keysFile, port) {
  const at = (file) => path.join(root, file);
  const words = [
    at('dist/local/main.mjs'),
    ...['--functions', at('dist/cloudfunctions'), '--schema', at('cloudfunctions/kernel/indexes.json')],
    ...['--web', at('dist/h5'), '--data', path.join(folder, 'cloud'), '--env', keysFile],
    ...['--people', path.join(folder, 'people.json'), '--seed', path.join(folder, 'seed.ndjson')],
    ...['--files', at('seed/files')],
    ...['--port', String(port), '--json', '--url-as', 'PUBLIC_WEB_URL'],
  ];
  return spawn(process.execPath, words, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
}

function readyUrl(cloud) {
  return new Promise((resolve, reject) => {
    let said = '';
    cloud.once('exit', (code) => reject(new Error(`本地云没有启动（${code}）。${said}`)));
    cloud.stdout.on('data', (part) => {
      said += part;
      const line = /^\{.*\}$/m.exec(said)?.[0];
      if (line) resolve(JSON.parse(line).url);
    });
  });
}

/** Passes a wish to stop on, and ends as the cloud ended: its data are written down by then. */
function endTogether(cloud) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (cloud.exitCode === null) cloud.kill('SIGTERM');
    });
  cloud.once('exit', (code) => {
    process.stdout.write(code === 0 ? '\n已停止，数据已保存。\n' : `\n本地云意外结束（${code}）。\n`);
    process.exit(code ?? 1);
  });
}

async function start({ port, fresh }) {
  if (port !== 0 && !(await isFree(port)))
    throw new Error(
      `端口 ${port} 已被占用：也许已经有一个 npm start 在运行。\n` +
        `可以打开 http://127.0.0.1:${port}/ 看看，或换一个端口：npm start -- --port ${port + 1}`,
    );
  const folder = path.join(root, '.data');
  const { ownerOf } = await importTypescript('local/control/claim-folder.ts');
  const owner = ownerOf(path.join(folder, 'cloud'));
  if (owner !== undefined)
    throw new Error(`试用数据正被另一个 npm start 使用（进程 ${owner}）。请先在那个窗口按 Ctrl-C。`);
  if (fresh) rmSync(folder, { recursive: true, force: true });
  const keysFile = await prepared(folder);
  const cloud = launch(folder, keysFile, port);
  const url = await readyUrl(cloud);
  endTogether(cloud);
  process.stdout.write(welcome(url, path.join(folder, 'people.json')));
}

/** Starts everything, or says in a sentence why not. */
export async function startDemo(words) {
  try {
    await start(options(words));
  } catch (cause) {
    process.stderr.write(`\n${cause.message}\n`);
    process.exitCode = 1;
  }
}
