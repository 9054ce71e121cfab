// What the mini-program sends from its logic to its view before a page is complete, in kilobytes. The journeys of the
// mini-program write it down; without their record the page says so instead of guessing.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../scripts/support/root.mjs';

const RECORD = path.join(root, '.cache/figures/set-data.json');
const STEPS = path.join(root, '.cache/figures/set-data-steps.json');
const SHOWN = ['home', 'activities', 'activity', 'places', 'sign-up', 'pass', 'scanner', 'roster'];
const kilobytes = (bytes) => Math.round((bytes / 1024) * 10) / 10;

/** What each step of the main journey sends, on all the phones that take part. */
const figuresOfSteps = () =>
  Object.entries(JSON.parse(readFileSync(STEPS, 'utf8'))).map(([step, { all, times }]) => [
    `主线：${step} KB`,
    `${kilobytes(all)}（${times} 次）`,
  ]);

/** Figures for the bench table: first and whole setData of the pages people meet most, and of the main journey. */
export async function run() {
  const name = '小程序页面数据量';
  if (![RECORD, STEPS].every((file) => existsSync(file)))
    return { name, figures: { 尚未测量: '先运行 npm test -- builds journeys-weapp' } };
  const record = JSON.parse(readFileSync(RECORD, 'utf8'));
  const figures = SHOWN.filter((page) => record[page]).flatMap((page) => [
    [`${page} 首次 KB`, kilobytes(record[page].first)],
    [`${page} 全部 KB`, kilobytes(record[page].all)],
  ]);
  return { name, figures: Object.fromEntries([...figures, ...figuresOfSteps()]) };
}
