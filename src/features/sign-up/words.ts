import type { CalendarAnswer } from '../../platform/calendar-answer';

/** What became of 加到手机日历. */
export const CALENDAR_WORDS: Readonly<Record<CalendarAnswer, string>> = {
  'in-calendar': '已加到手机日历，活动前 1 小时提醒。',
  'file-ready': '日历文件已备好，打开它，按手机的提示保存。',
  refused: '没有加到日历，请在手机设置里允许日历权限',
};

export const SIGN_UP_WORDS = {
  title: (activity: string) => `报名：${activity}`,
  bar: '报名',
  duty: '选一个岗位',
  dutyHint: '满员的岗位可以候补，有人退出会按顺序自动递补。',
  dutyMissing: '请选一个岗位',
  needs: '您需要的便利',
  needsHint: '会告诉组织者，只用于这次活动。',
  message: '想对组织者说的话',
  agreement: '活动说明和风险提示',
  agree: '我已了解活动内容、时间、地点和风险，同意参加',
  agreeMissing: '请先阅读活动说明和风险提示，再勾选同意',
  submit: '确认报名',
  busy: '正在报名…',
  failed: '没有报上名',
  noNetwork: '没有连上网络，请连上网后再点“确认报名”。您的选择还在，不会重复报名。',
  confirmedTitle: '报名成功',
  waitingTitle: '已进入候补',
  waitingLead: (position: number) => `您是第 ${position} 位，有人退出会按顺序自动递补。`,
  reference: '签到号码',
  referenceHint: '到场时可以念给签到员听。',
  pass: '打开签到码',
  mine: '看我的活动',
  addCalendar: '加到手机日历',
  noneTitle: '没有找到这次报名',
  noneAdvice: '可能已经退出，或者活动已经结束。',
  when: '时间',
  where: '地点',
  duty2: '岗位',
  route: '怎样找到',
  bring: '要带的东西',
  contact: '联系人',
  call: '打电话',
  callLabel: (name: string) => `打电话给${name}`,
} as const;
