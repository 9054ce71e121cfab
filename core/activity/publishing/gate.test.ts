import { instant } from '../../shared/instant';
import type { ActivityDraft } from './calls';
import { faultsBeforePublishing } from './gate';

const now = instant(Date.parse('2026-11-24T08:00+08:00'));
const hours = (count: number) => now + count * 3_600_000;
const duty = {
  id: 'd1',
  name: '引导员',
  task: '在门口引导',
  quota: 5,
  startsAt: hours(50),
  endsAt: hours(54),
  breakMinutes: 30,
  minAge: 16,
  skills: [],
} satisfies ActivityDraft['duties'][number];

const draft = (changes: Partial<ActivityDraft> = {}): ActivityDraft => ({
  activityId: 'a1',
  teamId: 't1',
  title: '无障碍出行陪伴',
  summary: '陪伴视力残疾人出行',
  actionCode: 'A08',
  category: 'travel',
  contact: { name: '李老师', phone: '13800000000', channels: ['phone'] },
  startsAt: hours(49),
  endsAt: hours(55),
  signupClosesAt: hours(40),
  region: { code: '320102', name: '江苏省南京市玄武区' },
  venue: '玄武湖公园',
  address: '玄武巷 1 号',
  access: [{ feature: 'step-free-entrance', state: 'yes' }],
  duties: [duty],
  riskLevel: 'low',
  riskNotice: '注意台阶',
  guarantees: '提供饮水',
  minorsAllowed: false,
  countsAsService: true,
  invitesDeaf: false,
  ...changes,
});

const pathsOf = (changes: Partial<ActivityDraft>) =>
  faultsBeforePublishing(draft(changes), now).map(({ path }) => path);

test('an activity that tells all it must may be published', () => {
  expect(faultsBeforePublishing(draft(), now)).toEqual([]);
});

test.each<[string, Partial<ActivityDraft>, string]>([
  ['begins in the past', { startsAt: hours(-1), signupClosesAt: hours(-2) }, 'startsAt'],
  ['ends before it begins', { endsAt: hours(48) }, 'endsAt'],
  ['lasts longer than a month', { endsAt: hours(49 + 31 * 24 + 1) }, 'endsAt'],
  [
    'has a duty whose year is mistyped',
    { duties: [{ ...duty, endsAt: hours(70 * 8760) }] },
    'duties.0.endsAt',
  ],
  ['takes sign-ups after it began', { signupClosesAt: hours(50) }, 'signupClosesAt'],
  ['closed its list already', { signupClosesAt: hours(-1) }, 'signupClosesAt'],
  ['has a duty that begins before it', { duties: [{ ...duty, startsAt: hours(48) }] }, 'duties.0.startsAt'],
  ['has a duty that ends after it', { duties: [{ ...duty, endsAt: hours(56) }] }, 'duties.0.endsAt'],
  ['has a duty that is all break', { duties: [{ ...duty, breakMinutes: 240 }] }, 'duties.0.breakMinutes'],
  ['names two duties alike', { duties: [duty, duty] }, 'duties.1.id'],
  ['is dangerous and uninsured', { riskLevel: 'dangerous' }, 'insurance'],
  ['gives therapy without skills', { category: 'rehab-medical' }, 'duties.0.skills'],
  ['asks for one thing twice', { bring: ['水杯', '雨衣', '水杯'] }, 'bring.2'],
  ['invites deaf people and offers nothing', { invitesDeaf: true }, 'access'],
])('an activity that %s is refused at its field', (_, changes, path) => {
  expect(pathsOf(changes)).toContain(path);
});

test('31 days are not too long, for an activity and its duty', () => {
  const month = 31 * 24;
  expect(
    pathsOf({
      endsAt: hours(49 + month),
      duties: [{ ...duty, startsAt: hours(49), endsAt: hours(49 + month) }],
    }),
  ).toEqual([]);
});

test('danger and minors never go together', () => {
  const insurance = { insurer: '示例保险', policyNo: 'P1' };
  expect(pathsOf({ riskLevel: 'dangerous', insurance, minorsAllowed: true })).toEqual(['minorsAllowed']);
  expect(pathsOf({ riskLevel: 'dangerous', insurance })).toEqual([]);
});

test('where there is danger nobody checks themselves in', () => {
  const insurance = { insurer: '示例保险', policyNo: 'P1' };
  expect(pathsOf({ riskLevel: 'dangerous', insurance, selfCheckIn: true })).toEqual(['selfCheckIn']);
  expect(pathsOf({ riskLevel: 'medium', selfCheckIn: true })).toEqual([]);
});

test('study never counts as service, whatever its organizer says', () => {
  expect(pathsOf({ actionCode: 'A01', countsAsService: true })).toEqual(['countsAsService']);
  expect(pathsOf({ actionCode: 'A01', countsAsService: false })).toEqual([]);
});

test('live captions are enough for deaf guests', () => {
  expect(pathsOf({ invitesDeaf: true, access: [{ feature: 'live-caption', state: 'yes' }] })).toEqual([]);
});

test('every sentence is Chinese and says what to do', () => {
  const faults = faultsBeforePublishing(
    draft({ riskLevel: 'dangerous', minorsAllowed: true, endsAt: 0 }),
    now,
  );
  expect(faults.length).toBeGreaterThan(2);
  for (const { sentence } of faults) {
    expect(sentence).toMatch(/\p{Script=Han}{4}/u);
  }
});
