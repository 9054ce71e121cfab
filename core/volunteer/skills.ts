/** What a volunteer can do (专业技能); codes are stable, words live beside the screens. */
export const SKILLS = [
  'sign-language',
  'sighted-guide',
  'braille',
  'audio-description',
  'live-caption',
  'wheelchair-transfer',
  'autism-communication',
  'psychology',
  'first-aid',
  'nursing',
  'rehab',
  'special-education',
  'law',
  'driving',
  'screen-reader-teaching',
  'accessibility-audit',
  'information-technology',
  'photography',
  'hosting',
  'foreign-language',
] as const;

export type Skill = (typeof SKILLS)[number];
