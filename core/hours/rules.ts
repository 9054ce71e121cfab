import type { CalendarDay } from '../shared/calendar';

/**
 * Where a threshold comes from (出处): an article that says it, the way another public system does it, or a choice of
 * ours within what an article leaves open.
 */
export interface RuleSource {
  readonly kind: 'statute' | 'practice' | 'own-choice';
  /** The text that says it, by its published title. */
  readonly title: string;
  readonly article?: string;
}

/** A threshold and where it comes from. */
export interface Sourced<TValue> {
  readonly value: TValue;
  readonly source: RuleSource;
}

/** A day of more than so many minutes needs an office's agreement. */
export interface DayTierRule {
  readonly aboveMinutes: number;
  readonly needs: 'parent-organisation' | 'association';
}

/**
 * The thresholds (时长规则) one version of which a decision names. A version is never edited: what changes is another
 * version with a later first day, so that an old decision can be judged by what held when the service was done.
 */
export interface HourRules {
  readonly version: string;
  /** First day of service it holds for, in Asia/Shanghai. */
  readonly from: CalendarDay;
  /** Most that counts of what was planned, as a share. */
  readonly mostOfPlanned: Sourced<number>;
  /** Pairs of in and out a day at one activity. */
  readonly mostStaysADay: Sourced<number>;
  /** Long days, the longest first. */
  readonly dayTiers: Sourced<readonly DayTierRule[]>;
  /** Share of the plan in percent under which a record is confirmed only with a reason, where an activity says none of its own. */
  readonly leastSharePercent: Sourced<number>;
  /** Minutes from which on one star more may be applied for. */
  readonly starMinutes: Sourced<readonly number[]>;
  /** Working days after the end within which hours are to be recorded. */
  readonly dueWorkingDays: Sourced<number>;
}

/** All versions that there are, the newest first. */
export type HourRuleVersions = readonly [HourRules, ...HourRules[]];

const HOUR = 60;
const RECORDING_ORDER = '《志愿服务记录与证明出具办法（试行）》（民政部令第67号）';
/** The order in force fixes no hours for stars, it lets them go by time and quality (第十条). */
const STAR_PRACTICE: RuleSource = { kind: 'practice', title: '《志愿服务记录办法》（民函〔2012〕340号）' };
/** Its wording was read in a reposted notice, so that it is named as a practice and not as a text. */
const AGAINST_MADE_UP_HOURS: RuleSource = { kind: 'practice', title: 'i志愿的防刷时长规定' };

const VERSIONS: HourRuleVersions = [
  {
    version: '2026-11',
    from: '2021-02-01',
    mostOfPlanned: {
      value: 1.2,
      source: { kind: 'own-choice', title: RECORDING_ORDER, article: '第七条' },
    },
    mostStaysADay: { value: 3, source: AGAINST_MADE_UP_HOURS },
    dayTiers: {
      value: [
        { aboveMinutes: 12 * HOUR, needs: 'association' },
        { aboveMinutes: 8 * HOUR, needs: 'parent-organisation' },
      ],
      source: AGAINST_MADE_UP_HOURS,
    },
    leastSharePercent: { value: 60, source: { kind: 'practice', title: '云南青年志愿者的时长规定' } },
    starMinutes: {
      value: [100, 300, 600, 1000, 1500].map((hours) => hours * HOUR),
      source: STAR_PRACTICE,
    },
    dueWorkingDays: {
      value: 10,
      source: { kind: 'statute', title: RECORDING_ORDER, article: '第十一条' },
    },
  },
];

/** The thresholds that hold for service done on a day. Before the first version there was none, so the oldest holds. */
export function hourRulesOn(day: CalendarDay, versions: HourRuleVersions = VERSIONS): HourRules {
  return versions.find(({ from }) => from <= day) ?? versions[versions.length - 1] ?? versions[0];
}
