// What a phone downloads and what is uploaded to the cloud, in kilobytes. Builds what is missing or stale.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildApp } from '../scripts/build-app.mjs';
import { buildFunctions } from '../scripts/build-functions.mjs';
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

/** Figures for the bench table. Keys and numbers of a release weigh what those of a trial build weigh. */
export async function run() {
  await buildFunctions();
  buildApp('weapp');
  buildApp('h5');
  const all = filesBelow(path.join(root, 'dist/weapp'));
  const main = all.filter((file) => !file.includes(`${path.sep}packages${path.sep}`));
  const page = filesBelow(path.join(root, 'dist/h5')).filter((file) => /\.(js|css|html)$/.test(file));
  const functions = path.join(root, 'dist/cloudfunctions');
  const bundles = readdirSync(functions).map((name) => [
    `云函数 ${name} KB`,
    kilobytes(statSync(path.join(functions, name, 'index.js')).size),
  ]);
  const figures = {
    '小程序主包 KB': kilobytes(sizeOf(main)),
    '小程序整包 KB': kilobytes(sizeOf(all)),
    '网页 KB': kilobytes(sizeOf(page)),
    '网页压缩后 KB': kilobytes(packed(page)),
    ...Object.fromEntries(bundles),
  };
  return { name: '体积', figures };
}
