/** The switch between a text and its easy-read version. */
export const READING_VERSIONS = {
  label: '文字版本',
  options: [
    { value: 'original', words: '原文' },
    { value: 'easy', words: '易读版' },
  ],
} as const;
