// Measures and writes docs/figures.md:  npm run bench [-- name …]
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { needNode } from '../scripts/support/need-node.mjs';
import { root } from '../scripts/support/root.mjs';

needNode();
const { installOnce } = await import('../scripts/install-once.mjs');
installOnce();

const PAGES = [
  'bundle-bytes',
  'set-data',
  'requests-per-action',
  'sign-ups',
  'judge-scan',
  'gate-traffic',
  'hour-sheet',
  'nearest-place',
  'export-records',
];

const table = ({ name, figures }) =>
  [
    `## ${name}`,
    '',
    '| 项目 | 数值 |',
    '|---|---|',
    ...Object.entries(figures).map(([what, figure]) => `| ${what} | ${figure} |`),
    '',
  ].join('\n');

const wanted = process.argv.slice(2);
const pages = PAGES.filter((page) => wanted.length === 0 || wanted.includes(page));
const results = [];
for (const page of pages) {
  const { run } = await import(`./${page}.mjs`);
  const result = await run();
  results.push(result);
  process.stdout.write(`${table(result)}\n`);
}
if (wanted.length === 0) {
  const head = [
    '# 测得的数字',
    '',
    `由 \`npm run bench\` 写成。机器：${os.cpus().length} 核，Node ${process.version}。次数和字节每次相同；毫秒只在同一台机器上可比。`,
    '',
  ].join('\n');
  writeFileSync(path.join(root, 'docs/figures.md'), `${head}\n${results.map(table).join('\n')}`);
}
