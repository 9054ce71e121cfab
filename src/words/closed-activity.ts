import type { ActivityStage } from '#core/activity/activity';

/** Why nobody can sign up any more. */
export const CLOSED_WORDS: Readonly<Record<Exclude<ActivityStage, 'open'>, string>> = {
  'signup-closed': '报名已截止，可以打电话问组织者',
  running: '活动正在进行，不能再报名',
  ended: '活动已结束',
  cancelled: '活动已取消',
};
