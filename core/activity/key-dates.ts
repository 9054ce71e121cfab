import { type CalendarDay, daysAfter, startOfDay, wallClockAt } from '../shared/calendar';

/** How a key date falls: on the same day each year, or on the n-th weekday of a month (0 is Sunday). */
export type KeyDateRule =
  | { readonly type: 'fixed'; readonly month: number; readonly day: number }
  | { readonly type: 'nth-weekday'; readonly month: number; readonly weekday: number; readonly nth: number };

/**
 * A day of the year that activities are bound to (重要节点, 阳光融合行动).
 * `verified` is false when the rule is not read from its source: such a date is shown with «日期以协会通知为准».
 */
export interface KeyDate {
  readonly code: string;
  readonly name: string;
  readonly rule: KeyDateRule;
  readonly verified: boolean;
}

const fixed = (month: number, day: number): KeyDateRule => ({ type: 'fixed', month, day });
const nth = (month: number, weekday: number, which: number): KeyDateRule => ({
  type: 'nth-weekday',
  month,
  weekday,
  nth: which,
});
const keyDate = (code: string, name: string, rule: KeyDateRule): KeyDate => ({
  code,
  name,
  rule,
  verified: true,
});
const unverified = (code: string, name: string, rule: KeyDateRule): KeyDate => ({
  ...keyDate(code, name, rule),
  verified: false,
});

/** In the order of the year. 全国助残日 is the third Sunday of May by 残疾人保障法 第十四条. */
export const KEY_DATES: readonly KeyDate[] = [
  keyDate('EAR', '全国爱耳日', fixed(3, 3)),
  keyDate('LEIFENG', '学雷锋纪念日', fixed(3, 5)),
  unverified('DOWN', '世界唐氏综合征日', fixed(3, 21)),
  keyDate('AUTISM', '世界孤独症日', fixed(4, 2)),
  keyDate('HELPDAY', '全国助残日', nth(5, 0, 3)),
  keyDate('EYE', '全国爱眼日', fixed(6, 6)),
  // Inferred from two years (2014-07-05, 2024-07-06), both the first Saturday of July.
  unverified('SUNDAY_ACT', '全国志愿助残阳光行动主题日', nth(7, 6, 1)),
  unverified('SPECIAL_OLY', '全国特奥日', fixed(7, 20)),
  keyDate('LIMB', '全国肢残人活动日', fixed(8, 11)),
  keyDate('PREVENT', '全国残疾预防日', fixed(8, 25)),
  keyDate('ACCESS_LAW', '无障碍环境建设法施行日', fixed(9, 1)),
  keyDate('SIGN', '国际手语日', fixed(9, 23)),
  keyDate('DEAF', '国际聋人日', nth(9, 0, 4)),
  unverified('MENTAL', '世界精神卫生日', fixed(10, 10)),
  keyDate('BLIND', '国际盲人节', fixed(10, 15)),
  unverified('PWD', '国际残疾人日', fixed(12, 3)),
  keyDate('IVD', '国际志愿者日', fixed(12, 5)),
];

const dayOf = (year: number, month: number, day: number): CalendarDay =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CalendarDay;

/** The day on which a key date falls in a year. */
export function keyDateIn({ rule }: KeyDate, year: number): CalendarDay {
  if (rule.type === 'fixed') {
    return dayOf(year, rule.month, rule.day);
  }
  const first = dayOf(year, rule.month, 1);
  const ahead = (rule.weekday - wallClockAt(startOfDay(first)).weekday + 7) % 7;
  return daysAfter(first, ahead + 7 * (rule.nth - 1));
}
