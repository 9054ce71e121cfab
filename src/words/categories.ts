import type { ServiceCategory } from '#core/activity/categories';

export const CATEGORY_WORDS: Readonly<Record<ServiceCategory, string>> = {
  'life-care': '生活照料与家政',
  'rehab-medical': '康复医疗',
  education: '教育助学',
  employment: '就业支持',
  culture: '文化生活',
  sport: '体育健身',
  rights: '权益维护与法律',
  travel: '出行陪伴',
  psychology: '心理疏导',
  'sign-braille': '手语、盲文与信息无障碍',
  accessibility: '无障碍促进与体验',
  event: '大型活动',
  publicity: '宣传倡导',
  other: '其他',
};
