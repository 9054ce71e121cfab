// Filtering and sorting the whole directory on the device, as typing into the search field does.
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const PLACES = 10_000;
const ROUNDS = 9;

async function rules() {
  const folder = await mkdtemp(path.join(here, '.nearest-'));
  const outfile = path.join(folder, 'find-places.mjs');
  try {
    const entryPoints = [path.join(here, '../core/place/find-places.ts')];
    await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Places spread over the country in a fixed pattern: the golden angle leaves no two together. */
const spread = Array.from({ length: PLACES }, (_, at) => ({
  id: `p${at}`,
  kind: at % 2 === 0 ? 'base' : 'station',
  name: `示例街道阳光驿站 ${at}`,
  regionCode: '320102',
  regionName: '江苏省南京市玄武区',
  address: `示例路 ${at} 号`,
  lng: 75 + ((at * 137.508) % 58),
  lat: 19 + ((at * 61.803) % 33),
  access: '12201202121222012122',
}));

function medianMs(work) {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return rounds.slice(1).sort((one, other) => one - other)[Math.floor(ROUNDS / 2)];
}

const rounded = (number) => Math.round(number * 10) / 10;

/** Figures for the bench table. */
export async function run() {
  const { findPlaces } = await rules();
  const near = { lng: 118.8, lat: 32.05 };
  const all = medianMs(() => findPlaces(spread, { near }));
  const narrowed = medianMs(() =>
    findPlaces(spread, { near, text: '驿站 99', access: ['step-free-entrance'] }),
  );
  const scan = medianMs(() => spread.filter(({ name }) => name.includes('99')));
  return {
    name: '地点目录（在手机上查）',
    figures: {
      地点数: PLACES,
      全部由近到远毫秒: rounded(all),
      按文字和设施筛选再排毫秒: rounded(narrowed),
      与只比文字之比: rounded(narrowed / scan),
    },
  };
}
