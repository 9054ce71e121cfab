import type { AccessFeature } from '#core/access/features';
import type { IconName } from '../ui/icon-names';

/** What each accessibility feature is called and drawn with; `need` is how a person who needs it says so. */
export const ACCESS_WORDS: Readonly<
  Record<AccessFeature, { readonly words: string; readonly icon: IconName; readonly need: string }>
> = {
  'step-free-entrance': { words: '轮椅可达', icon: 'wheelchair', need: '无台阶入口，轮椅能进' },
  elevator: { words: '电梯', icon: 'elevator', need: '电梯' },
  'accessible-toilet': { words: '无障碍厕所', icon: 'toilet', need: '无障碍厕所' },
  'accessible-parking': { words: '无障碍车位', icon: 'parking', need: '无障碍停车位' },
  'wheelchair-space': { words: '轮椅席位', icon: 'accessible', need: '轮椅席位' },
  'loan-wheelchair': { words: '轮椅借用', icon: 'wheelchair', need: '借用轮椅' },
  seating: { words: '休息座椅', icon: 'rest', need: '随时能坐下休息' },
  'tactile-paving': { words: '盲道到门口', icon: 'blind', need: '盲道到门口' },
  'braille-signs': { words: '盲文标识', icon: 'braille', need: '盲文标识' },
  'guide-dog-welcome': { words: '导盲犬可入', icon: 'pet', need: '带导盲犬进入' },
  'sighted-guide': { words: '视障引导', icon: 'blind', need: '有人引导（视力障碍）' },
  'large-print': { words: '大字材料', icon: 'text-bigger', need: '大字材料' },
  'sign-interpreter': { words: '手语翻译', icon: 'sign', need: '手语翻译' },
  'live-caption': { words: '实时字幕', icon: 'caption', need: '实时字幕' },
  'hearing-loop': { words: '助听感应圈', icon: 'hearing', need: '助听感应圈' },
  'text-contact': { words: '文字联系', icon: 'message', need: '用文字联系，不打电话' },
  'easy-read': { words: '易读材料', icon: 'book', need: '易读材料' },
  'quiet-space': { words: '安静空间', icon: 'quiet', need: '安静空间' },
  'companion-welcome': { words: '陪同者免报名', icon: 'group', need: '带一位陪同者' },
  'medical-point': { words: '医疗点', icon: 'shield', need: '现场有医疗点' },
};
