// What a phone downloads and what is uploaded to the cloud, in kilobytes.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../scripts/support/root.mjs';

const KB = 1024;

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.(LICENSE\.txt|map)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

const sizeOf = (files) => files.reduce((sum, file) => sum + statSync(file).size, 0);
const packed = (files) => files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
const kilobytes = (bytes) => Math.round((bytes / KB) * 10) / 10;

/** Figures for the bench table; a target that has not been built is left out. */
export async function run() {
  const figures = {};
  const weapp = path.join(root, 'dist/weapp');
  if (existsSync(weapp)) {
    const all = filesBelow(weapp);
    const main = all.filter((file) => !file.includes(`${path.sep}packages${path.sep}`));
    figures['小程序主包 KB'] = kilobytes(sizeOf(main));
    figures['小程序整包 KB'] = kilobytes(sizeOf(all));
  }
  const h5 = path.join(root, 'dist/h5');
  if (existsSync(h5)) {
    const page = filesBelow(h5).filter((file) => /\.(js|css|html)$/.test(file));
    figures['网页 KB'] = kilobytes(sizeOf(page));
    figures['网页压缩后 KB'] = kilobytes(packed(page));
  }
  const functions = path.join(root, 'dist/cloudfunctions');
  for (const name of existsSync(functions) ? readdirSync(functions) : [])
    figures[`云函数 ${name} KB`] = kilobytes(statSync(path.join(functions, name, 'index.js')).size);
  return { name: '体积', figures };
}
