import { MOST_STAYS_A_DAY } from '../attendance/attendance-rules';
import { MOST_OF_PLANNED } from '../record/service-minutes';
import type { CalendarDay } from '../shared/calendar';
import type { AgreeingOffice } from './decision';

/** A day of more than so many minutes needs an office's agreement. */
export interface DayTierRule {
  readonly aboveMinutes: number;
  readonly needs: AgreeingOffice;
}

/**
 * The thresholds (时长规则) one version of which a decision names. A version is never edited: what changes is another
 * version with a later first day, so that an old decision can be judged by what held when the service was done.
 */
export interface HourRules {
  readonly version: string;
  /** First day of service it holds for, in Asia/Shanghai. */
  readonly from: CalendarDay;
  /** Most that counts of what was planned, as a share. 志愿汇 and the like cap it at the planned length; breaks run over. */
  readonly mostOfPlanned: number;
  /** Pairs of in and out a day at one activity (i志愿 防刷时长规定). */
  readonly mostStaysADay: number;
  /** Long days, the longest first (i志愿: 8 小时以内即时生效，8 至 12 小时上级单位审核，12 小时以上省级审核). */
  readonly dayTiers: readonly DayTierRule[];
  /**
   * Share of the plan in percent under which a record is looked at before it is confirmed; no such rule when absent
   * (云南青年志愿者 asks for 60).
   */
  readonly leastSharePercent?: number;
  /** Minutes from which on one star more may be applied for (志愿服务记录办法 民函〔2012〕340号; 衢州市残联 2014). */
  readonly starMinutes: readonly number[];
  /** Working days after the end within which hours are to be recorded (民政部令第67号 第十一条). */
  readonly dueWorkingDays: number;
}

const HOUR = 60;

/** All versions, the newest first. */
const VERSIONS: readonly [HourRules, ...HourRules[]] = [
  {
    version: '2026-11',
    from: '2021-02-01',
    mostOfPlanned: MOST_OF_PLANNED,
    mostStaysADay: MOST_STAYS_A_DAY,
    dayTiers: [
      { aboveMinutes: 12 * HOUR, needs: 'association' },
      { aboveMinutes: 8 * HOUR, needs: 'parent-organisation' },
    ],
    starMinutes: [100, 300, 600, 1000, 1500].map((hours) => hours * HOUR),
    dueWorkingDays: 10,
  },
];

/** The thresholds that hold for service done on a day. Before the first version there was none, so the oldest holds. */
export function hourRulesOn(day: CalendarDay, versions: readonly [HourRules, ...HourRules[]] = VERSIONS) {
  return versions.find(({ from }) => from <= day) ?? versions[versions.length - 1] ?? versions[0];
}
