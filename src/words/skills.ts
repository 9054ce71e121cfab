import type { Skill } from '#core/volunteer/skills';

export const SKILL_WORDS: Readonly<Record<Skill, string>> = {
  'sign-language': '手语',
  'sighted-guide': '导盲与人导法',
  braille: '盲文',
  'audio-description': '口述影像',
  'live-caption': '字幕速记',
  'wheelchair-transfer': '轮椅推行与转移',
  'autism-communication': '孤独症沟通',
  psychology: '心理支持',
  'first-aid': '急救',
  nursing: '护理',
  rehab: '康复',
  'special-education': '特殊教育',
  law: '法律',
  driving: '驾驶与接送',
  'screen-reader-teaching': '读屏与手机教学',
  'accessibility-audit': '无障碍测评',
  'information-technology': '信息技术',
  photography: '摄影摄像',
  hosting: '主持',
  'foreign-language': '外语',
};
