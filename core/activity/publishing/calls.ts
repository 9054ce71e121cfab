import * as v from 'valibot';
import { ACCESS_FEATURES } from '../../access/features';
import { atMost, photoWords, storedFile } from '../../shared/calls';
import type { ActivityId } from '../../shared/ids';
import { PUBLIC_PHONE } from '../../shared/public-phone';
import { SKILLS } from '../../volunteer/skills';
import { idText, instantNumber, newIdText, regionCode } from '../calls';
import { SERVICE_CATEGORIES } from '../categories';

/** Some words under a name, none too many. */
export const sentence = (name: string, max: number) =>
  v.pipe(
    v.string(`请填写${name}`),
    v.trim(),
    v.minLength(1, `请填写${name}`),
    atMost(max, `${name}最多 ${max} 字`),
  );

/** A duty, new or old; the id of an old one may be of characters that new ones are not made of. */
export const dutyDraft = v.strictObject({
  id: idText,
  name: sentence('岗位名称', 20),
  task: sentence('岗位任务', 200),
  quota: v.pipe(
    v.number('请填写名额'),
    v.integer('名额要是整数'),
    v.minValue(1, '名额至少 1 个'),
    v.maxValue(2000, '一个岗位最多 2000 个名额'),
  ),
  startsAt: instantNumber,
  endsAt: instantNumber,
  breakMinutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(480)),
  minAge: v.pipe(v.number(), v.integer(), v.minValue(14, '年龄下限不能低于 14 岁'), v.maxValue(80)),
  skills: v.pipe(v.array(v.picklist(SKILLS)), v.maxLength(10)),
});

const newDutyDraft = v.strictObject({ ...dutyDraft.entries, id: newIdText });

/** All duties of an activity. */
export const dutiesOf = <TDuty extends typeof dutyDraft | typeof newDutyDraft>(duty: TDuty) =>
  v.pipe(v.array(duty), v.minLength(1, '请至少设一个岗位'), v.maxLength(10, '最多 10 个岗位'));

const photoDraft = v.strictObject({ fileId: storedFile('照片'), alt: photoWords });

/** 要带的东西: one thing an entry, so that it can be read and ticked off one by one. */
export const bringDraft = v.pipe(
  v.array(sentence('要带的东西', 20), '要带的东西请一样一样写'),
  v.maxLength(8, '要带的东西最多写 8 样'),
);

/** Everything GB/T 40143-2021 6.1 and 志愿服务条例 第十二、十六、十七条 ask to be told before recruiting. */
export const publishActivityRequest = v.strictObject({
  /** Made on the device, so that a retry publishes once. */
  activityId: newIdText,
  teamId: idText,
  title: sentence('活动名称', 40),
  summary: sentence('活动介绍', 500),
  easySummary: v.optional(sentence('易读版介绍', 300)),
  actionCode: v.picklist(
    ['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'A07', 'A08', 'A09', 'A10'],
    '请选择属于哪项行动',
  ),
  keyDate: v.optional(v.pipe(v.string(), v.regex(/^[A-Z_]{2,20}$/))),
  category: v.picklist(SERVICE_CATEGORIES, '请选择服务类别'),
  contact: v.strictObject({
    name: sentence('联系人', 30),
    phone: v.pipe(
      v.string('请填写联系电话'),
      v.regex(PUBLIC_PHONE, '联系电话请写 11 位手机号，或带区号的座机号'),
    ),
    channels: v.pipe(v.array(v.picklist(['phone', 'sms', 'wechat'])), v.minLength(1, '请至少选一种联系方式')),
  }),
  startsAt: instantNumber,
  endsAt: instantNumber,
  signupClosesAt: instantNumber,
  region: v.strictObject({ code: regionCode, name: sentence('地区', 60) }),
  venue: sentence('地点名称', 60),
  address: sentence('详细地址', 120),
  route: v.optional(sentence('见面指引', 200)),
  point: v.optional(
    v.strictObject({
      lng: v.pipe(v.number(), v.minValue(73), v.maxValue(136)),
      lat: v.pipe(v.number(), v.minValue(3), v.maxValue(54)),
    }),
  ),
  placeId: v.optional(idText),
  access: v.pipe(
    v.array(
      v.strictObject({
        feature: v.picklist(ACCESS_FEATURES),
        state: v.picklist(['yes', 'no', 'unknown']),
        note: v.optional(v.pipe(v.string(), atMost(60, '说明最多 60 字'))),
      }),
    ),
    v.minLength(1, '请填写现场无障碍条件；不清楚的选“未确认”'),
    v.maxLength(20),
  ),
  photos: v.optional(v.pipe(v.array(photoDraft), v.maxLength(6, '照片最多 6 张'))),
  bring: v.optional(v.pipe(bringDraft, v.minLength(1, '没有要带的就不用填这一项'))),
  duties: dutiesOf(newDutyDraft),
  riskLevel: v.picklist(['low', 'medium', 'dangerous'], '请选择风险程度'),
  riskNotice: sentence('风险提示', 300),
  guarantees: sentence('保障说明', 300),
  insurance: v.optional(
    v.strictObject({ insurer: sentence('保险公司', 40), policyNo: sentence('保单号', 40) }),
  ),
  minorsAllowed: v.boolean(),
  countsAsService: v.boolean(),
  /** 最低到场比例: the hour rules' when left out, none at 0. */
  leastSharePercent: v.optional(
    v.pipe(
      v.number('最低到场比例请写 0 到 100 的整数'),
      v.integer('最低到场比例请写 0 到 100 的整数'),
      v.minValue(0, '最低到场比例不能是负数；不要求请写 0'),
      v.maxValue(100, '最低到场比例最多 100'),
    ),
  ),
  /** Volunteers may check themselves in with the code on the venue's screen (自助签到). */
  selfCheckIn: v.optional(v.boolean()),
  /** Deaf or hard-of-hearing people are invited: then sign language or captions must be there (无障碍环境建设条例 第二十五条). */
  invitesDeaf: v.optional(v.boolean(), false),
});
export type PublishActivityRequest = v.InferInput<typeof publishActivityRequest>;
/** An activity as its organizer wants to publish it; every field is there and fits by itself. */
export type ActivityDraft = v.InferOutput<typeof publishActivityRequest>;

export const cancelActivityRequest = v.strictObject({
  activityId: idText,
  reason: sentence('取消原因', 200),
});
export type CancelActivityRequest = v.InferInput<typeof cancelActivityRequest>;

export type PublishActivityReply =
  | { readonly kind: 'published' | 'cancelled'; readonly activityId: ActivityId }
  /** The text check of the platform said no (msgSecCheck). */
  | { readonly kind: 'text-refused' };
