import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { measured } from '../support/function-budget.mjs';

/** What belongs to one's own machine or to sample data, and must never reach a phone or the cloud. */
const FORBIDDEN = [
  'local_session',
  'x-local-session',
  '/local/',
  '/call/',
  'LOCAL_GATEWAY',
  'LOCAL_PERSON',
  '127.0.0.1',
  'localhost',
  '示例号码',
  'pages/gallery',
];
/** The server SDK mentions this machine for its own debugging. */
const KNOWN_IN_SDK = new Set(['127.0.0.1', 'localhost']);

/** The page’s way to the functions in production too, and a word of the address parser that old browsers get. */
const KNOWN_IN_WEB = new Set(['/call/', 'localhost']);

const found = (text, words) => words.filter((word) => text.includes(word));

/** No word of the local cloud, of sample data or of the component gallery in the mini-program. */
export function packageWordsGate({ files, read }) {
  const texts = files.filter((file) => /\.(js|json|wxml|wxss|wxs)$/.test(file));
  const faults = texts.flatMap((file) => found(read(file), FORBIDDEN).map((word) => `${file}: ${word}`));
  return [{ name: `${texts.length} 个文件里没有本地云和示例的字样`, faults }];
}

/** The same of the functions that are deployed, if they have been built. */
export function functionWordsGate(folder) {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const words = FORBIDDEN.filter((word) => !KNOWN_IN_SDK.has(word));
  return names.map((name) => {
    const { scripts } = measured(path.join(folder, name));
    const faults = scripts.flatMap(({ file, text }) => found(text, words).map((word) => `${file}: ${word}`));
    return { name: `云函数 ${name} 的 ${scripts.length} 个脚本里没有本地云和示例的字样`, faults };
  });
}

/** The same of the web page. */
export function webWordsGate(folder) {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  const texts = files.filter((file) => /\.(js|css|html|json|svg)$/.test(file));
  const words = FORBIDDEN.filter((word) => !KNOWN_IN_WEB.has(word));
  const faults = texts.flatMap((file) =>
    found(readFileSync(path.join(folder, file), 'utf8'), words).map((word) => `${file}: ${word}`),
  );
  const missing = texts.length === 0 ? ['还没有构建：node scripts/build-app.mjs h5 --release'] : [];
  return [{ name: `网页的 ${texts.length} 个文件里没有本地云和示例的字样`, faults: [...missing, ...faults] }];
}
