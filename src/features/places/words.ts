import type { From } from './search-store';

/** ，由近到远, and from where if that is not the device's own position. */
function sortedWords(from: From | undefined): string {
  if (from === undefined) {
    return '';
  }
  return from.region === undefined ? '，由近到远' : `，由近到远，从${from.region}中心量`;
}

export const PLACES_WORDS = {
  title: '找基地和驿站',
  search: '搜索',
  searchHint: '名称、街道或地区',
  filter: '设施筛选',
  filterWith: (count: number) => `筛选（已选 ${count}）`,
  view: '显示方式',
  list: '列表',
  map: '地图',
  near: '按离我远近排',
  nearRegion: '按远近排',
  nearRegionHint: (region: string) => `从${region}中心量。中心按那一带的地点估计，距离是约数。`,
  nearNeedsRegion: '在筛选里选一个地区，就能按远近排。',
  count: (total: number, from: From | undefined) => `共 ${total} 处${sortedWords(from)}`,
  loading: '正在读取地点目录',
  emptyTitle: '没有符合条件的地点',
  emptyAdvice: '可以改一改搜索的字，去掉一些条件，或者换一个地区。',
  elsewhere: '最近的是',
  elsewhereAdvice: (region: string, count: number) =>
    `${region}没有符合条件的地点，下面 ${count} 处离那里最近，其余条件不变。`,
  clear: '清除全部条件',
  more: (left: number) => `加载更多（还有 ${left} 处）`,
  said: (shown: number) => `已显示 ${shown} 处`,
  base: '阳光基地',
  station: '阳光驿站',
  unit: '处',
  mapLabel: '地图，内容与下方列表相同',
  sample: '本页地点、电话和数字均为示例数据',
} as const;

export const PLACE_FILTER_WORDS = {
  title: '筛选地点',
  kind: '哪一种',
  anyKind: '基地和驿站都要',
  where: '在哪里',
  anywhere: '全国',
  access: '要有哪些设施',
  accessHint: '只列出已确认“有”的地点；未确认的可以打电话问。',
  show: (total: number | undefined) => (total === undefined ? '查看结果' : `查看 ${total} 处`),
  unknown: '没有连上网络，还不知道有多少处',
  none: '这些条件下没有地点，请去掉一些条件',
  clear: '清除',
} as const;
