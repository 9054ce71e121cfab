import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What belongs to one's own machine or to sample data, and must never reach a phone or the cloud. */
const FORBIDDEN = [
  'local_session',
  'x-local-session',
  '/local/',
  '/call/',
  'LOCAL_GATEWAY',
  '127.0.0.1',
  'localhost',
  '示例号码',
  'pages/gallery',
];
/** The server SDK mentions this machine for its own debugging. */
const KNOWN_IN_SDK = new Set(['127.0.0.1', 'localhost']);

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
    const text = readFileSync(path.join(folder, name, 'index.js'), 'utf8');
    return { name: `云函数 ${name} 里没有本地云和示例的字样`, faults: found(text, words) };
  });
}
