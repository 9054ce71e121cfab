import type { FreeTime } from '#core/volunteer/free-times';

export const FREE_TIME_WORDS: Readonly<Record<FreeTime, string>> = {
  'weekday-morning': '工作日上午',
  'weekday-afternoon': '工作日下午',
  'weekday-evening': '工作日晚上',
  'weekend-morning': '周末上午',
  'weekend-afternoon': '周末下午',
  'weekend-evening': '周末晚上',
  holiday: '法定节假日',
};
