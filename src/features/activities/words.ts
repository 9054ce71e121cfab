import { POSITION_WORDS } from '../../words/position';
import type { WhenChoice } from './filter-store';

export const ACTIVITIES_WORDS = {
  title: '活动',
  filter: '筛选',
  filterWith: (count: number) => `筛选（已选 ${count} 项）`,
  count: (total: number) => `共 ${total} 个活动`,
  loading: '正在找活动',
  emptyTitle: '没有符合条件的活动',
  emptyAdvice: '近期还没有公布的活动，过几天再来看看。',
  emptyFiltered: '这些条件合在一起没有活动。',
  clear: '清除全部条件',
  view: '显示方式',
  list: '列表',
  map: '地图',
  mapLabel: '地图，内容与下方列表相同',
  unit: '个活动',
  onMap: (shown: number, rest: number) => {
    if (shown === 0) {
      return '列出的活动都没有标位置，地图上看不到，请看下面的列表。';
    }
    return rest === 0
      ? `地图上是下面列出的 ${shown} 个活动。`
      : `地图上是下面列出的 ${shown} 个活动，另有 ${rest} 个没有标位置，只在列表里。`;
  },
  counting: '正在看去掉哪一项能找到活动',
  waysOut: '去掉下面任何一项，就有活动',
  noWayOut: '只去掉一项还不够，请多去掉几项',
  giveUp: (words: string, total: number) => `去掉“${words}”，有 ${total} 个`,
  within: (km: number) => `${km} 公里内`,
  reading: '正在找离您近的活动',
  countNear: (found: number, km: number) => `共 ${found} 个活动，离您 ${km} 公里内`,
  countNearSoFar: (found: number, km: number, read: number) =>
    `看了最近的 ${read} 个活动，${found} 个离您 ${km} 公里内`,
  goOn: '继续往后找',
  more: (left: number) => `加载更多（还有 ${left} 个）`,
  loadedMore: (shown: number) => `已显示 ${shown} 个`,
  onlyOpen: '还在报名',
} as const;

export const WHEN_WORDS: Readonly<Record<WhenChoice, string>> = {
  any: '不限时间',
  week: '7 天内',
  weekend: '这个周末',
  month: '30 天内',
};

export const FILTER_WORDS = {
  title: '筛选活动',
  when: '什么时间',
  where: '在哪里',
  anywhere: '全国',
  category: '想做哪类服务',
  near: '离我多远',
  nearHint: `选了${POSITION_WORDS.promise}没有标出位置的活动不列。`,
  howeverFar: '多远都行',
  withinKm: (km: number) => `${km} 公里内`,
  countedOnList: '离多远要在列表里边看边算',
  skills: '需要哪些技能',
  skillsHint: '有岗位用得上其中一项的活动都会列出。',
  ownSkills: '选上我登记的技能',
  access: '现场要有哪些无障碍条件',
  accessHint: '只列出已确认“有”的活动；未确认的可以打电话问。',
  onlyOpen: '只看还能报名的',
  show: (total: number | undefined) => (total === undefined ? '查看结果' : `查看 ${total} 个活动`),
  none: '这些条件下没有活动，请去掉一些条件',
  counting: '正在计算',
  unknown: '没有连上网络，还不知道有多少个',
  clear: '清除',
} as const;
