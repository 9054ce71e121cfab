/**
 * When a volunteer can help (可服务时间), coarser than the national system's grid of weekdays and thirds of a day: each
 * code is a row of such cells. Codes are stable, words live beside the screens.
 */
export const FREE_TIMES = [
  'weekday-morning',
  'weekday-afternoon',
  'weekday-evening',
  'weekend-morning',
  'weekend-afternoon',
  'weekend-evening',
  'holiday',
] as const;

export type FreeTime = (typeof FREE_TIMES)[number];
