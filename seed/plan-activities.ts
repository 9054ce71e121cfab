import { KEY_DATES, keyDateIn } from '#core/activity/key-dates';
import { calendarDayAt, daysAfter, startOfDay, wallClockAt } from '#core/shared/calendar';
import { type Instant, instant, MINUTE, minutesAfter } from '#core/shared/instant';
import { type Dice, diceOf } from './dice';
import { type SeedTeam, TEAMS } from './organisations';
import { HANDS_ON } from './themes/hands-on';
import { IN_PUBLIC, LARGE_TITLE } from './themes/in-public';
import { LEARNING } from './themes/learning';
import type { Theme } from './themes/theme';

/** What becomes of an activity besides its date. */
export type Fate = 'usual' | 'full' | 'cancelled';

/** An activity that is to be written: what, who, when. */
export interface PlannedActivity {
  readonly theme: Theme;
  readonly team: SeedTeam;
  readonly startsAt: Instant;
  readonly keyDate?: { readonly code: string; readonly name: string };
  readonly fate: Fate;
}

const THEMES = [...HANDS_ON, ...LEARNING, ...IN_PUBLIC];
const USUAL = THEMES.filter(({ title }) => title !== LARGE_TITLE);
/** Days before and after today in which activities lie. */
export const PAST_DAYS = 118;
export const COMING_DAYS = 45;
/** Number of yesterday's activity in the order of {@link planActivities}. */
export const YESTERDAY = 6;
/** How many activities there are. */
export const ACTIVITIES = 120;

function themeOf(title: string): Theme {
  const found = THEMES.find((theme) => theme.title === title);
  if (found === undefined) {
    throw new Error(`no theme «${title}»`);
  }
  return found;
}

function themeAt(at: number): Theme {
  const [theme] = USUAL.slice(at % USUAL.length);
  if (theme === undefined) {
    throw new Error('no theme');
  }
  return theme;
}

function teamOf(at: number): SeedTeam {
  const [team] = TEAMS.slice(at % TEAMS.length);
  if (team === undefined) {
    throw new Error('no team');
  }
  return team;
}

const startOn = (dice: Dice, theme: Theme, day: ReturnType<typeof calendarDayAt>): Instant =>
  minutesAfter(startOfDay(day), dice.pick(theme.hours) * 60 + dice.pick([0, 0, 30]));

/** The last full half hour. */
const halfHourBefore = (now: Instant): Instant => instant(now - (now % (30 * MINUTE)));

/**
 * Today's: two whose gate stands open whenever one looks (the first is the one of the demonstration), one that is
 * over, one elsewhere that is running; the large one, ten days ahead; a full one, four days ahead; and yesterday's of the
 * first team, whose hours its organizer is to confirm.
 */
function today(dice: Dice, now: Instant): readonly PlannedActivity[] {
  const started = halfHourBefore(minutesAfter(now, -15));
  const large = themeOf(LARGE_TITLE);
  const usual = 'usual' as const;
  const signs = themeOf('手语沙龙：从问候开始');
  const homes = themeOf('居家清洁与小修小补日');
  const inDays = (theme: Theme, days: number) => startOn(dice, theme, daysAfter(calendarDayAt(now), days));
  return [
    { theme: themeOf('助盲陪跑练习日'), team: teamOf(0), startsAt: started, fate: usual },
    {
      theme: themeOf('手机读屏一对一教学'),
      team: teamOf(6),
      startsAt: minutesAfter(started, 60),
      fate: usual,
    },
    {
      theme: themeOf('轮椅篮球体验赛助威'),
      team: teamOf(1),
      startsAt: minutesAfter(started, -60),
      fate: usual,
    },
    {
      theme: themeOf('康复训练陪伴课'),
      team: teamOf(12),
      startsAt: minutesAfter(started, -240),
      fate: usual,
    },
    { theme: large, team: teamOf(0), startsAt: inDays(large, 10), fate: usual },
    { theme: signs, team: teamOf(0), startsAt: inDays(signs, 4), fate: 'full' },
    { theme: homes, team: teamOf(0), startsAt: inDays(homes, -1), fate: usual },
  ];
}

/** On every key date in reach, one to three activities of a fitting kind. */
function onKeyDates(dice: Dice, now: Instant): readonly PlannedActivity[] {
  const { year } = wallClockAt(now);
  const [from, to] = [daysAfter(calendarDayAt(now), -PAST_DAYS), daysAfter(calendarDayAt(now), COMING_DAYS)];
  const days = [year - 1, year, year + 1].flatMap((one) =>
    KEY_DATES.map((keyDate) => ({ keyDate, day: keyDateIn(keyDate, one) })),
  );
  return days
    .filter(({ day }) => day >= from && day <= to && day !== calendarDayAt(now))
    .flatMap(({ keyDate: { code, name }, day }) => {
      const fitting = USUAL.filter(({ keyDates = [] }) => keyDates.includes(code));
      return fitting.slice(0, 3).map((theme) => ({
        theme,
        team: teamOf(dice.between(0, TEAMS.length - 1)),
        startsAt: startOn(dice, theme, day),
        keyDate: { code, name },
        fate: 'usual' as const,
      }));
    });
}

/** Of those ahead every fourth is full; some, ahead and behind, are called off. */
function fateOf(at: number, isComing: boolean): Fate {
  if (isComing ? at % 22 === 8 : at % 46 === 17) {
    return 'cancelled';
  }
  return isComing && at % 8 === 2 ? 'full' : 'usual';
}

/** All kinds in turn by all teams in turn, half behind and half ahead. */
function ordinary(dice: Dice, now: Instant, count: number): readonly PlannedActivity[] {
  const day = calendarDayAt(now);
  return Array.from({ length: count }, (_, at) => {
    const isComing = at % 2 === 0;
    const step = (at - (at % 2)) / (count + 1);
    const offset = isComing ? 1 + Math.floor(step * COMING_DAYS) : -1 - Math.floor(step * PAST_DAYS);
    const theme = themeAt(at * 5);
    return {
      theme,
      // Eleven and forty have no divisor in common, so that every team has its turn.
      team: teamOf(Math.floor(at / 2) * 11 + (isComing ? 0 : 5)),
      startsAt: startOn(dice, theme, daysAfter(day, offset)),
      fate: fateOf(at, isComing),
    };
  });
}

/** All activities: today's first, in the order of {@link today}. */
export function planActivities(seed: string, now: Instant): readonly PlannedActivity[] {
  const dice = diceOf(`${seed}:plan`);
  const fixed = [...today(dice, now), ...onKeyDates(dice, now)];
  return [...fixed, ...ordinary(dice, now, ACTIVITIES - fixed.length)];
}
