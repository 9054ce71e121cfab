// A local cloud of its own with sample data, in a folder that goes when it ends. For benches and screenshots.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildFunctions } from '../build-functions.mjs';
import { buildLocal } from '../build-local.mjs';
import { writeSeed } from '../write-seed.mjs';
import { demoKeys } from './demo-keys.mjs';
import { root } from './root.mjs';

function firstLine(cloud) {
  return new Promise((resolve, reject) => {
    let said = '';
    cloud.once('exit', (code) => reject(new Error(`本地云没有启动（${code}）`)));
    cloud.stdout.on('data', (part) => {
      said += part;
      if (said.includes('\n')) resolve(JSON.parse(said.slice(0, said.indexOf('\n'))));
    });
  });
}

/**
 * Starts it. `web` is the folder of a built page; `places` how many places the directory holds; `seedMore` may add to
 * the seed file before it is read.
 */
export async function startDemoCloud({ web, places, seedMore = () => undefined } = {}) {
  await buildFunctions();
  await buildLocal();
  const folder = mkdtempSync(path.join(tmpdir(), 'demo-cloud-'));
  const keys = demoKeys(folder);
  await writeSeed({ folder, env: keys.env, ...(places === undefined ? {} : { places }) });
  await seedMore(path.join(folder, 'seed.ndjson'));
  const at = (file) => path.join(root, file);
  const words = [
    at('dist/local/main.mjs'),
    ...['--functions', at('dist/cloudfunctions'), '--schema', at('cloudfunctions/kernel/indexes.json')],
    ...['--data', path.join(folder, 'cloud'), '--env', keys.file, '--quiet-timers'],
    ...['--people', path.join(folder, 'people.json'), '--seed', path.join(folder, 'seed.ndjson')],
    ...['--files', at('seed/files')],
    ...(web === undefined ? [] : ['--web', at(web)]),
    ...['--port', '0', '--json', '--url-as', 'PUBLIC_WEB_URL'],
  ];
  const cloud = spawn(process.execPath, words, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  const { url } = await firstLine(cloud);
  const ended = new Promise((resolve) => cloud.once('exit', resolve));
  return {
    url,
    stop: async () => {
      cloud.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Lets a tool be one of the sample people; answers what to put into the header `x-local-session`. */
export async function sessionOf(url, person) {
  const response = await fetch(`${url}/local/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  return (await response.json()).session;
}
