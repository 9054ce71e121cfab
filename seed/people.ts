import type { StaffRole } from '#core/role/roles';
import { calendarDayAt, startOfDay, wallClockAt } from '#core/shared/calendar';
import { type ActivityId, asId, type TeamId } from '#core/shared/ids';
import { type Instant, minutesAfter } from '#core/shared/instant';
import { storedAt } from './documents';
import { inventMobile } from './invented-names';
import { HOME_ORG } from './organisations';
import { SPOTS } from './spots';
import type { VolunteerWish } from './volunteers';

/** Somebody whom one can be while trying the product. */
export interface SeedPerson {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly roleName: string;
  readonly openid: string;
  readonly note: string;
}

const ROLE_NAMES = {
  volunteer: '志愿者',
  steward: '签到员',
  organizer: '组织者',
  parent: '上级单位',
  editor: '编辑',
  secretariat: '秘书处',
  auditor: '审计',
  visitor: '访客',
} as const;

/** Whoever is no staff is a volunteer; staff are called by their role. */
const person = (id: string, name: string, note: string): SeedPerson => {
  const role = id in ROLE_NAMES ? (id as keyof typeof ROLE_NAMES) : 'volunteer';
  return { id, name, role, roleName: ROLE_NAMES[role], openid: `oSample-person-${id}`, note };
};

/** The people of the demonstration. All but the visitor are registered volunteers. */
export const PEOPLE: readonly SeedPerson[] = [
  person(
    'volunteer',
    '林晓阳',
    '今天有一场活动，签到口已经开了，打开签到码就能签到；还有已确认的活动和服务记录',
  ),
  person('veteran', '赵玉兰', '退休教师，服务记录多：可以看时长和两份证明，其中一份因为更正过时长而作废'),
  person('blind', '陈知音', '视力残疾志愿者，填写了本人所需便利，今天也有活动'),
  person('deaf', '周静姝', '听力残疾志愿者，需要手语翻译和文字联系'),
  person('waiting', '吴启航', '在一场名额已满的活动里候补第一位'),
  person('minor', '李小禾', '十六岁，由监护人同意注册'),
  person('suspended', '钱立冬', '被暂停，只能看自己的记录，不能报名'),
  person('steward', '孙卫民', '只能在今天那一场活动的签到口扫码'),
  person(
    'organizer',
    '何素琴',
    '管理玄武区的一支服务队：发布活动、签到；今天的陪跑活动正在签到，昨天的时长等着确认',
  ),
  person('editor', '沈书瑶', '发布服务故事'),
  person('secretariat', '唐国栋', '协会秘书处，能做全部管理工作'),
  person('auditor', '秦明远', '只看日志'),
  person('parent', '周文华', '管理南京市的记录单位：同意较长的和手工录入的服务时长，导出时长账'),
  person('visitor', '新来的人', '还没有注册，可以走一遍注册'),
];

export const openidOf = (id: string): string => `oSample-person-${id}`;

const HOME = SPOTS.find(({ region }) => region.code === '320102')?.region;

/** What is particular about some of them. */
const PARTICULARS: { readonly [TId in string]?: Partial<VolunteerWish> } = {
  volunteer: { birthDay: '1996-04-18', skills: ['sighted-guide', 'photography'], needs: [] },
  veteran: { birthDay: '1962-09-10', skills: ['screen-reader-teaching', 'hosting'], needs: [] },
  blind: {
    birthDay: '1990-03-21',
    skills: ['braille', 'screen-reader-teaching', 'audio-description'],
    needs: ['tactile-paving', 'guide-dog-welcome', 'sighted-guide'],
    consents: ['privacy', 'needs', 'national', 'display'],
  },
  deaf: {
    birthDay: '1994-11-02',
    skills: ['sign-language'],
    needs: ['sign-interpreter', 'live-caption', 'text-contact'],
    consents: ['privacy', 'needs'],
  },
  waiting: { birthDay: '2001-06-30', needs: [] },
  suspended: { birthDay: '1988-12-07', needs: [], status: 'suspended' },
};

/** Who has not been on the phone since 隐私政策 changed. */
const AWAY = 'veteran';

function wishOf({ id, name, openid }: SeedPerson, now: Instant): VolunteerWish {
  const { year } = wallClockAt(now);
  const guardian = { name: '李建国', phone: inventMobile(90_001) };
  return {
    openid,
    name,
    birthDay: '1985-05-20',
    needs: [],
    consents: ['privacy', 'national', 'display'],
    status: 'active',
    ...(id === AWAY ? {} : { agreedAgainAt: minutesAfter(startOfDay(calendarDayAt(now)), -120) }),
    ...(HOME === undefined ? {} : { residence: HOME }),
    ...(id === 'minor' ? { birthDay: `${year - 17}-01-05` as const, guardian } : {}),
    ...PARTICULARS[id],
  };
}

/** The registered ones, as volunteers. */
export const peopleAsVolunteers = (now: Instant): readonly VolunteerWish[] =>
  PEOPLE.filter(({ role }) => role !== 'visitor').map((one) => wishOf(one, now));

/** Staff: the demonstration's people, and the leader of every other team. */
export function roleDocuments(
  leaders: ReadonlyMap<TeamId, { readonly openid: string }>,
  gate: ActivityId,
  now: Instant,
): readonly object[] {
  const staff: readonly (readonly [string, readonly StaffRole[]])[] = [
    [openidOf('steward'), [{ kind: 'steward', activityId: gate }]],
    [openidOf('editor'), [{ kind: 'editor' }]],
    [openidOf('secretariat'), [{ kind: 'secretariat' }]],
    [openidOf('auditor'), [{ kind: 'auditor' }]],
    [openidOf('parent'), [{ kind: 'organizer', teamId: HOME_ORG }]],
  ];
  const ledBy = new Map<string, StaffRole[]>();
  for (const [teamId, { openid }] of leaders) {
    ledBy.set(openid, [...(ledBy.get(openid) ?? []), { kind: 'organizer', teamId: asId(teamId) }]);
  }
  return [...staff, ...ledBy].map(([openid, roles]) => ({ _id: openid, roles, ...storedAt(now) }));
}
