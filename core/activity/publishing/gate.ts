import type { FieldFault } from '../../shared/failure';
import type { Instant } from '../../shared/instant';
import { DAY, MINUTE } from '../../shared/instant';
import { LONGEST_DAYS } from '../longest-days';
import type { ActivityDraft } from './calls';

type DutyDraft = ActivityDraft['duties'][number];

/** What is looked at whenever it is: a draft, or an activity as a change would leave it. */
type Told = Pick<
  ActivityDraft,
  'startsAt' | 'endsAt' | 'signupClosesAt' | 'category' | 'actionCode' | 'countsAsService'
> &
  Pick<ActivityDraft, 'riskLevel' | 'minorsAllowed'> & {
    readonly duties: readonly (Omit<DutyDraft, 'skills'> & { readonly skills: readonly string[] })[];
    readonly access: readonly Pick<ActivityDraft['access'][number], 'feature' | 'state'>[];
    readonly insurance?: object | undefined;
    readonly selfCheckIn?: boolean | undefined;
    readonly invitesDeaf?: boolean | undefined;
    readonly bring?: readonly string[] | undefined;
  };

/** Kinds of service that ask for training or a qualification (志愿服务条例 第十六条). */
const PROFESSIONAL: readonly ActivityDraft['category'][] = ['rehab-medical', 'psychology'];

/** The fault of a field if something holds. */
export const faultIf = (holds: boolean, path: string, sentence: string): readonly FieldFault[] =>
  holds ? [{ path, sentence }] : [];

/** What looks for running activities looks back only so far; and an end mistyped by years is told here. */
const lengthFaults = (
  { startsAt, endsAt }: Pick<Told, 'startsAt' | 'endsAt'>,
  { path, what }: { readonly path: string; readonly what: '活动' | '岗位' },
): readonly FieldFault[] =>
  faultIf(
    endsAt - startsAt > LONGEST_DAYS * DAY,
    path,
    `一个${what}最长 ${LONGEST_DAYS} 天，请检查结束日期；更长的请分成几个${what}`,
  );

const orderFaults = (told: Told): readonly FieldFault[] => [
  ...faultIf(told.endsAt <= told.startsAt, 'endsAt', '结束时间要晚于开始时间'),
  ...lengthFaults(told, { path: 'endsAt', what: '活动' }),
  ...faultIf(told.signupClosesAt > told.startsAt, 'signupClosesAt', '报名截止不能晚于活动开始'),
];

function dutyFaults(duty: Told['duties'][number], at: number, draft: Told): readonly FieldFault[] {
  const path = `duties.${at}`;
  const minutes = (duty.endsAt - duty.startsAt) / MINUTE;
  const isProfessional = PROFESSIONAL.includes(draft.category) && duty.skills.length === 0;
  return [
    ...faultIf(duty.endsAt <= duty.startsAt, `${path}.endsAt`, '岗位结束时间要晚于开始时间'),
    ...lengthFaults(duty, { path: `${path}.endsAt`, what: '岗位' }),
    ...faultIf(duty.startsAt < draft.startsAt, `${path}.startsAt`, '岗位开始时间不能早于活动开始'),
    ...faultIf(duty.endsAt > draft.endsAt, `${path}.endsAt`, '岗位结束时间不能晚于活动结束'),
    ...faultIf(minutes > 0 && duty.breakMinutes >= minutes, `${path}.breakMinutes`, '休息时间要短于岗位时间'),
    ...faultIf(
      draft.duties.findIndex(({ id }) => id === duty.id) < at,
      `${path}.id`,
      '岗位编号重复，请删除这个岗位后重新添加',
    ),
    ...faultIf(
      isProfessional,
      `${path}.skills`,
      '康复医疗和心理疏导需要专业志愿者，请写明岗位要求的技能（志愿服务条例第十六条）',
    ),
  ];
}

const safetyFaults = ({
  riskLevel,
  insurance,
  minorsAllowed,
  selfCheckIn = false,
}: Told): readonly FieldFault[] => [
  ...faultIf(
    riskLevel === 'dangerous' && insurance === undefined,
    'insurance',
    '有人身危险的活动，发布前要为志愿者买人身意外伤害保险，请填写保险公司和保单号（志愿服务条例第十七条）',
  ),
  ...faultIf(riskLevel === 'dangerous' && minorsAllowed, 'minorsAllowed', '有人身危险的活动不能招募未成年人'),
  ...faultIf(
    riskLevel === 'dangerous' && selfCheckIn,
    'selfCheckIn',
    '有人身危险的活动要由签到员当面签到，请关掉自助签到',
  ),
];

function accessFaults({ access, invitesDeaf }: Told): readonly FieldFault[] {
  const says = (feature: string) => access.some((fact) => fact.feature === feature && fact.state === 'yes');
  const twice = access.findIndex(
    ({ feature }, at) => access.findIndex((fact) => fact.feature === feature) < at,
  );
  return [
    ...faultIf(
      invitesDeaf === true && !says('sign-interpreter') && !says('live-caption'),
      'access',
      '邀请了听力残疾人，请安排手语翻译或实时字幕',
    ),
    ...faultIf(twice >= 0, `access.${twice}.feature`, '这项无障碍条件写了两次，请删掉一条'),
  ];
}

function bringFaults({ bring = [] }: Told): readonly FieldFault[] {
  const twice = bring.findIndex((thing, at) => bring.indexOf(thing) < at);
  return faultIf(twice >= 0, `bring.${twice}`, '这一样写了两次，请删掉一次');
}

/** Study and meetings never count as service (民政部令第67号 第十九条), and 党建学习 is nothing else. */
const serviceFaults = ({ actionCode, countsAsService }: Told): readonly FieldFault[] =>
  faultIf(
    actionCode === 'A01' && countsAsService,
    'countsAsService',
    '党建学习是学习和会议，不计服务时长，请改为不计时长（民政部令第67号第十九条）',
  );

/**
 * What no activity may say, each at its field: times that contradict each other or are too far apart, danger without
 * insurance or with minors (志愿服务条例 第十七条), professional service without skills (第十六条), deaf people invited without sign
 * language or captions, self check-in where somebody must see who comes, study that counts as service.
 */
export const faultsInContent = (told: Told): readonly FieldFault[] => [
  ...orderFaults(told),
  ...told.duties.flatMap((duty, at) => dutyFaults(duty, at, told)),
  ...safetyFaults(told),
  ...accessFaults(told),
  ...bringFaults(told),
  ...serviceFaults(told),
];

/** What keeps an activity from being published, each at its field. Empty: it may be published. */
export const faultsBeforePublishing = (draft: ActivityDraft, now: Instant): readonly FieldFault[] => [
  ...faultIf(draft.startsAt <= now, 'startsAt', '开始时间已经过了，请改到以后'),
  ...faultIf(draft.signupClosesAt <= now, 'signupClosesAt', '报名截止时间已经过了，请改到以后'),
  ...faultsInContent(draft),
];
