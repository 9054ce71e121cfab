import type { Instant } from '#core/shared/instant';
import type { OwnSignup } from '#core/signup/signup';
import { startWords } from '../../words/when';

/** What the labels call an activity; there may be two of one title. */
export const activityName = (
  { title, startsAt }: Pick<OwnSignup, 'title' | 'startsAt'>,
  now: Instant,
): string => `${title}，${startWords(startsAt, now)}`;

export const MY_ACTIVITIES_WORDS = {
  title: '我的活动',
  coming: '即将开始',
  past: '已结束或已退出',
  over: '已结束',
  neverIn: '已结束，没有候补上',
  noComing: '现在没有报名的活动',
  find: '去找活动',
  emptyTitle: '您还没有报过名',
  emptyAdvice: '看看近期的活动，挑一个时间合适的。',
  pass: '打开签到码',
  selfCheckIn: '自助签到',
  withdraw: '退出活动',
  withdrawLabel: (activity: string) => `退出活动：${activity}`,
  detail: '活动详情',
  detailLabel: (activity: string) => `活动详情：${activity}`,
  slip: '报名回执、日历和提醒',
  slipLabel: (activity: string) => `报名回执、日历和提醒：${activity}`,
  askTitle: (title: string, start: string) => `确定退出“${title}”（${start}）吗？`,
  askConfirmed: '名额会让给下一位候补，之后再报名要重新排队。',
  askWaiting: '退出后您在候补名单里的位置会让出来。',
  yes: '确定退出',
  no: '不退出',
  busy: '正在退出…',
  withdrawn: (title: string, start: string) => `已退出“${title}”（${start}）`,
  comeBack: '撤回退出',
  comeBackLabel: (activity: string) => `撤回退出：${activity}`,
  comingBack: '正在撤回…',
  comeBackHint: '想回来现在就可以。要是有人在候补，名额可能已经给了他，那就重新排队。',
  seatBack: (title: string) => `“${title}”的名额还在，报名恢复了，签到号码没有变。`,
  seatGone: (title: string, position: number) =>
    `“${title}”的名额已经给了候补的人。您重新排队，现在是候补第 ${position} 位。`,
  lineAgain: (title: string, position: number) => `“${title}”重新候补上了，现在是第 ${position} 位。`,
  lineSeat: (title: string) => `“${title}”正好有名额，您已经报上名。`,
  notBack: (why: string) => `没能撤回退出。${why}`,
  alreadyIn: '您已经签到，不能退出。有事请告诉现场的签到员。',
  ended: '活动已经结束，不用退出。',
  hours: {
    recorded: '对时长有疑问',
    missing: '我去了，但没有记录',
    disputed: '看我提出的疑问',
  },
} as const;
