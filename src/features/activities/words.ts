import type { WhenChoice } from './filter-store';

export const ACTIVITIES_WORDS = {
  title: '活动',
  filter: '筛选',
  filterWith: (count: number) => `筛选（已选 ${count} 项）`,
  count: (total: number) => `共 ${total} 个活动`,
  loading: '正在找活动',
  emptyTitle: '没有符合条件的活动',
  emptyAdvice: '可以去掉一些条件，或者把时间放宽一些。',
  clear: '清除全部条件',
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
  access: '现场要有哪些无障碍条件',
  accessHint: '只列出已确认“有”的活动；未确认的可以打电话问。',
  onlyOpen: '只看还能报名的',
  show: (total: number | undefined) => (total === undefined ? '查看结果' : `查看 ${total} 个活动`),
  none: '这些条件下没有活动，请去掉一些条件',
  counting: '正在计算',
  unknown: '没有连上网络，还不知道有多少个',
  clear: '清除',
} as const;
