/** What is said alike wherever a device is asked where it is. */
export const POSITION_WORDS = {
  promise: '会问一次您的位置，只在这部手机里算，不发给我们。',
  locating: '正在定位',
  notGiven: '没有得到位置',
  useRegion: '没有得到位置，请改用地区筛选',
} as const;
