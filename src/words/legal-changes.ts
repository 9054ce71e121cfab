/** What another version of 隐私政策 and 用户协议 changed, in words for who had agreed to an earlier one; oldest first. */
export const LEGAL_CHANGES: readonly { readonly version: string; readonly points: readonly string[] }[] = [
  {
    version: '2026-11-28',
    points: [
      '多了一样选填的：纸质签到表的照片。手机没能签到、组织者手工录入时长时可以附上，只给另一个单位核对的人看，不公开。',
    ],
  },
  {
    version: '2026-11-29',
    points: [
      '查看、更正资料，删除便利需求，撤回同意：在“我的资料”里自己就能办，马上生效。',
      '手机号码只用来查重复登记，签到时报末尾 4 位找到您；不再写“活动有变化时通知您”。',
    ],
  },
  {
    version: '2026-11-30',
    points: [
      '录入全国志愿服务信息系统：写明了给谁、给什么、为什么，要您单独同意。没有同意的，导出的表格里没有您的姓名和号码；在“我的资料”里同意或者撤回。',
      '写明了谁能导出服务记录，每次导出都留下记录。',
    ],
  },
];

/** What changed since the version somebody agreed to. */
export const changesSince = (agreed: string): readonly string[] =>
  LEGAL_CHANGES.filter(({ version }) => version > agreed).flatMap(({ points }) => points);
