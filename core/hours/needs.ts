import type { DayMinutes } from '../record/service-minutes';
import type { AgreeingOffice, Office } from './decision';
import type { HourRules } from './rules';

const IN_ORDER: readonly AgreeingOffice[] = ['parent-organisation', 'association'];

const minutesOn = (days: readonly DayMinutes[], wanted: DayMinutes['day']): number =>
  days.filter(({ day }) => day === wanted).reduce((all, { minutes }) => all + minutes, 0);

/** Somebody's minutes by day over all their activities: these and those elsewhere. */
export interface DayLoad {
  readonly own: readonly DayMinutes[];
  readonly elsewhere: readonly DayMinutes[];
}

/** The day of these minutes on which somebody served longest, all activities together. */
export function longestDay({ own, elsewhere }: DayLoad): DayMinutes | undefined {
  const whole = own.map(({ day, minutes }) => ({ day, minutes: minutes + minutesOn(elsewhere, day) }));
  return [...whole].sort((one, other) => other.minutes - one.minutes)[0];
}

/** Whose agreement the length of the days needs (各地防刷时长规定: 8 小时、12 小时). */
export function needsOfDays({ own, elsewhere }: DayLoad, { dayTiers }: HourRules): readonly AgreeingOffice[] {
  const asked = own.flatMap(({ day, minutes }): readonly AgreeingOffice[] => {
    const all = minutes + minutesOn(elsewhere, day);
    const tier = dayTiers.value.find(({ aboveMinutes }) => all > aboveMinutes);
    return tier === undefined || minutes === 0 ? [] : [tier.needs];
  });
  return IN_ORDER.filter((office) => asked.includes(office));
}

/**
 * Whose agreement is needed when there must be a second person from another office (四眼原则): whoever the days ask
 * for, but never the deciding office itself; the parent organisation when they ask for nobody.
 */
export function needsOfAnother(days: readonly AgreeingOffice[], deciding: Office): readonly AgreeingOffice[] {
  const others = days.filter((office) => office !== deciding);
  if (others.length > 0) {
    return others;
  }
  return [deciding === 'parent-organisation' ? 'association' : 'parent-organisation'];
}
