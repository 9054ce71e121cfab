import type { Activity, Duty } from '#core/activity/activity';
import { asId } from '#core/shared/ids';
import { type Instant, instant } from '#core/shared/instant';

/** The moment most tests are set in: Tuesday, 24 November 2026, 08:00 in Shanghai. */
export const NOW: Instant = instant(Date.parse('2026-11-24T08:00:00+08:00'));

/** A moment so many hours after {@link NOW}. */
export const inHours = (hours: number): Instant => instant(NOW + hours * 3_600_000);

/** A duty; say only what the test is about. */
export const aDuty = (changes: Partial<Duty> = {}): Duty => ({
  id: asId('guide'),
  name: '引导员',
  task: '在入口引导视力残疾人',
  quota: 5,
  startsAt: inHours(50),
  endsAt: inHours(54),
  breakMinutes: 0,
  minAge: 16,
  skills: [],
  ...changes,
});

/** A published activity two days from {@link NOW}; say only what the test is about. */
export const anActivity = (changes: Partial<Activity> = {}): Activity => ({
  id: asId('activity-1'),
  title: '玄武湖无障碍出行陪伴',
  summary: '陪伴视力残疾人环湖行走',
  actionCode: 'A08',
  category: 'travel',
  team: { id: asId('team-1'), name: '玄武助残服务队' },
  recordingOrg: { id: asId('org-1'), name: '南京市助残志愿者协会' },
  contact: { name: '李老师', phone: '13800000000', channels: ['phone', 'sms'] },
  startsAt: inHours(50),
  endsAt: inHours(54),
  signupClosesAt: inHours(48),
  region: { code: asId('320102'), name: '江苏省南京市玄武区' },
  venue: '玄武湖公园',
  address: '玄武巷 1 号',
  access: [{ feature: 'step-free-entrance', state: 'yes' }],
  duties: [aDuty()],
  riskLevel: 'low',
  riskNotice: '湖边路滑，请穿防滑鞋',
  guarantees: '提供饮水和保险',
  minorsAllowed: false,
  countsAsService: true,
  status: 'published',
  publishedAt: inHours(-24),
  isSample: true,
  ...changes,
});
