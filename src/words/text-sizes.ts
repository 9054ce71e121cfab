/** What each step of the text size is called; the steps are those of the display settings. */
export const TEXT_SIZE_WORDS = {
  1: '标准',
  1.15: '稍大',
  1.3: '大',
  1.4: '更大',
  1.7: '特大',
  2: '最大',
} as const;
