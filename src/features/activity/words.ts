import type { ActivityStage } from '#core/activity/activity';

export const ACTIVITY_WORDS = {
  title: '活动详情',
  deadline: (moment: string) => `报名中·${moment} 截止`,
  credited: (minutes: string, breaks: string) => `可记 ${minutes}${breaks}`,
  breaks: (minutes: number) => `，中途休息 ${minutes} 分钟`,
  leastShare: (percent: number) => `。到场不到计划的 ${percent}%，时长要由组织者单独核对、写明理由才认定`,
  navigate: '导航',
  copy: '复制',
  copyLabel: '复制地址',
  copied: '地址已复制',
  notCopied: '没能复制，请长按地址文字',
  call: '电话',
  callLabel: (phone: string) => `电话 ${phone}`,
  access: '现场无障碍',
  yourNeeds: (all: number, yes: number, unknown: number) =>
    `您需要的 ${all} 项：${yes} 项有${unknown > 0 ? `，${unknown} 项未确认` : ''}`,
  askFirst: '未确认的可以先打电话问，组织者会回复。',
  unknownAll: (count: number) => `另有 ${count} 项未确认，可致电询问`,
  duties: '岗位和时长',
  dutyLine: (task: string, minutes: string) => `${task.replace(/。$/, '')}。记 ${minutes}。`,
  bring: '要带的东西',
  contact: '联系和组织方',
  contactName: '联系人',
  contactWays: '联系方式',
  team: '组织方',
  recordingOrg: '记录单位',
  risk: '风险和保障',
  insurer: '保险公司',
  policyNo: '保单号',
  signUp: (left: number) => `报名（剩 ${left} 个名额）`,
  wait: '报名候补（名额已满）',
  closed: '报名',
  openPass: '打开签到码',
  seeSignup: (position: number) => `候补第 ${position} 位，查看报名`,
  cancelled: '这个活动已取消',
  cancelReason: (reason: string) => `原因：${reason}`,
  notCounted: '这次活动是学习或会议，不记服务时长。',
  sample: '本页人名、地点和数字均为示例数据',
} as const;

export const CHANNEL_WORDS = { phone: '电话', sms: '短信', wechat: '微信' } as const;

/** Why nobody can sign up at a stage. */
export const CLOSED_WORDS: Readonly<Record<Exclude<ActivityStage, 'open'>, string>> = {
  'signup-closed': '报名已截止，可以打电话问组织者',
  running: '活动正在进行，不能再报名',
  ended: '活动已结束',
  cancelled: '活动已取消',
};
