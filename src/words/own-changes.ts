import type { Instant } from '#core/shared/instant';
import type { OwnChange, Reread } from '#core/signup/own-change';
import type { OwnSignup } from '#core/signup/signup';
import { spanWords } from './when';

const REREAD_WORDS: Readonly<Record<Reread, string>> = {
  summary: '活动介绍',
  duty: '岗位任务或休息',
  access: '现场无障碍条件',
  photos: '现场照片',
  contactWays: '联系方式',
  riskNotice: '风险提示',
  guarantees: '保障说明',
};

type Told = OwnSignup & { readonly change: OwnChange };

function timeLine({ change: { before }, startsAt, endsAt }: Told, now: Instant): string | undefined {
  if (before.startsAt === undefined && before.endsAt === undefined) {
    return undefined;
  }
  const was = spanWords(before.startsAt ?? startsAt, before.endsAt ?? endsAt, now);
  return `时间由 ${was} 改为 ${spanWords(startsAt, endsAt, now)}。加过手机日历的，日历里还是原来的时间，请自己改一下。`;
}

function placeLine({ change: { before }, venue, address }: Told): string | undefined {
  if (before.venue === undefined && before.address === undefined) {
    return undefined;
  }
  return `地点由“${before.venue ?? venue}，${before.address ?? address}”改为“${venue}，${address}”。`;
}

function routeLine({ change: { before }, route }: Told): string | undefined {
  if (before.route === undefined) {
    return undefined;
  }
  return route === undefined
    ? '原来写的“怎样找到”不再适用，请打电话问联系人在哪里见面。'
    : `怎样找到：${route}`;
}

function contactLine({ change: { before }, contactName, contactPhone }: Told): string | undefined {
  const isChanged = before.contactName !== undefined || before.contactPhone !== undefined;
  return isChanged ? `联系人现在是${contactName}，电话 ${contactPhone}。` : undefined;
}

function bringLine({ change: { before }, bring }: Told): string | undefined {
  if (before.bring === undefined) {
    return undefined;
  }
  return bring === undefined ? '现在不用带东西。' : `要带的东西改为：${bring.join('、')}。`;
}

function rereadLine({ change: { reread } }: Told): string | undefined {
  const things = reread.map((thing) => REREAD_WORDS[thing]).join('、');
  return things === '' ? undefined : `${things}也有改动，请再看一遍活动详情。`;
}

function clashLine({ clash }: Told, now: Instant): string | undefined {
  return (
    clash &&
    `新的时间和您报名的“${clash.title}”（${spanWords(clash.startsAt, clash.endsAt, now)}）重叠了，请退出其中一个。`
  );
}

/** What a notice about a change says. */
export interface ChangeWords {
  readonly title: string;
  /** Sentences of equal weight. */
  readonly lines: readonly string[];
  readonly seen: string;
  readonly seenLabel: string;
}

/** 报名后有改动: what it was, what it is, why, and what it runs into; `undefined` when nothing was changed. */
export function ownChangeWords(signup: OwnSignup, now: Instant): ChangeWords | undefined {
  const { change, title } = signup;
  if (change === undefined) {
    return undefined;
  }
  const told = { ...signup, change };
  const lines = [
    ...[timeLine(told, now), clashLine(told, now), placeLine(told), routeLine(told), contactLine(told)],
    ...[bringLine(told), rereadLine(told), `原因：${[...new Set(change.reasons)].join('；')}`],
  ];
  return {
    title: `“${title}”报名后有改动`,
    lines: lines.filter((line) => line !== undefined),
    seen: '我知道了',
    seenLabel: `我知道了：“${title}”的改动`,
  };
}

export const CHANGE_WORDS = {
  noted: '记下了，这次改动不再提示。',
  leave: '来不了，去退出',
  leaveLabel: (title: string) => `来不了，去退出“${title}”`,
} as const;
