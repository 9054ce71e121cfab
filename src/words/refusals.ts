import type { Refusal } from '#core/attendance/scan';

/** Why somebody was turned away, in a few characters: for lists. */
export const REFUSAL_WORDS: Readonly<Record<Refusal['kind'], string>> = {
  'already-in': '重复',
  'already-out': '重复签退',
  'not-in': '没有签到',
  'not-signed-up': '没有报名',
  waiting: '候补中',
  withdrawn: '已退出报名',
  'activity-cancelled': '活动已取消',
  'wrong-activity': '不是这场活动',
  'other-duty-time': '不是他的时间',
  'too-early': '还没开始',
  'too-late': '已经结束',
  'too-many-stays': '次数太多',
  'pass-expired': '码过期了',
  'pass-early': '手机时间不对',
  'pass-unreadable': '码不完整',
  'pass-forged': '签名对不上',
  'pass-other-phone': '旧手机上的码',
  'pass-used': '码用过了',
  'venue-code-wrong': '现场码不对',
  'venue-code-expired': '现场码过期了',
  'self-check-in-off': '不能自助签到',
  blocked: '暂停服务',
  unknown: '认不出来',
};
