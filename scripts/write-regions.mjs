// Draws provinces, cities and counties out of @vant/area-data (MIT) and puts right what its list has wrong.
//   node scripts/write-regions.mjs          writes core/region/regions.gen.ts
//   node scripts/write-regions.mjs --print  prints the same text, for the test that the committed file is current
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { areaList } from '@vant/area-data';

/** Abolished, yet still in the package: 梅列区 2021, 港闸区 2020, 长岛县 2020; and new areas that are no division of GB/T 2260. */
const NOT_COUNTIES = new Set(['350402', '320611', '370634', '320112', '321150', '632857', '620201']);
/** Cities without counties; the package fills them with towns under codes of its own: 东莞 中山 儋州 嘉峪关. */
const CITIES_WITHOUT_COUNTIES = new Set(['4419', '4420', '4604', '6202']);
/** Groupings that are no city: their counties stand directly below the province. */
const GROUPINGS = new Map([
  ['419000', '省直辖县级市'],
  ['429000', '省直辖县级行政区'],
  ['469000', '省直辖县级行政区'],
  ['659000', '自治区直辖县级市'],
  ['500200', '重庆市各县'],
]);

const isMainland = (code) => Number(code.slice(0, 2)) < 70;
/** Development zones carry 7x or 9x: statistics count them, GB/T 2260 does not know them. */
const isZone = (code) => /[79]\d$/.test(code);
const isCounty = (code) =>
  isMainland(code) &&
  !isZone(code) &&
  !NOT_COUNTIES.has(code) &&
  !CITIES_WITHOUT_COUNTIES.has(code.slice(0, 4));

const below = (list, prefix) =>
  Object.keys(list)
    .filter((code) => code.startsWith(prefix))
    .sort();

function cityText(code) {
  const counties = below(areaList.county_list, code.slice(0, 4)).filter(isCounty);
  const names = counties.map((county) => `${county.slice(4)}${areaList.county_list[county]}`);
  return [`${code.slice(2, 4)}${GROUPINGS.get(code) ?? areaList.city_list[code]}`, ...names].join(',');
}

function provinceText(code) {
  const cities = below(areaList.city_list, code.slice(0, 2)).filter(isMainland).map(cityText);
  return [`${code.slice(0, 2)}${areaList.province_list[code]}`, ...cities].join(';');
}

const lines = Object.keys(areaList.province_list).sort().map(provinceText);
const file = `// Written by scripts/write-regions.mjs from @vant/area-data (MIT). Do not edit.

/** One province a line: cities after \`;\`, counties after \`,\`, each with its own two digits of GB/T 2260 and its name. */
export const REGIONS = \`${lines.join('\n')}\`;
`;

if (process.argv.includes('--print')) process.stdout.write(file);
else writeFileSync(fileURLToPath(new URL('../core/region/regions.gen.ts', import.meta.url)), file);
