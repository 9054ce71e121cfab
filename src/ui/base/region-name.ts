const FILLERS = ['市辖区', '县', '省直辖县', '自治区直辖县', '自治区直辖县级行政区划', '省直辖县级行政区划'];

/** 北京市 东城区: the levels in order, without what only fills a table, nothing said twice. */
export function regionName(levels: readonly string[]): string {
  const said = levels.filter((name, place) => name !== '' && name !== levels[place - 1]);
  return said.filter((name, place) => !(FILLERS.includes(name) && place < said.length - 1)).join('');
}
