import type { AccessFeature } from '../access/features';

/** What the steward at the gate should do for a person, by what the person said they need. */
const WORDS: { readonly [TFeature in AccessFeature]?: string } = {
  'step-free-entrance': '走无台阶通道',
  elevator: '需乘电梯',
  'accessible-toilet': '需无障碍卫生间',
  'accessible-parking': '需无障碍车位',
  'wheelchair-space': '使用轮椅',
  'loan-wheelchair': '需借轮椅',
  seating: '需要座位',
  'tactile-paving': '沿盲道行走',
  'braille-signs': '需盲文资料',
  'guide-dog-welcome': '带导盲犬',
  'sighted-guide': '需人引导',
  'large-print': '需大字资料',
  'sign-interpreter': '需手语',
  'live-caption': '需字幕',
  'hearing-loop': '需助听感应',
  'text-contact': '用文字沟通',
  'easy-read': '请说简单的话',
  'quiet-space': '需安静处',
  'companion-welcome': '有陪同人员',
  'medical-point': '留意身体状况',
};

/** One short line for the roster; `undefined` when there is nothing to say. */
export function attentionLine(needs: readonly AccessFeature[]): string | undefined {
  const words = needs.flatMap((need) => WORDS[need] ?? []);
  return words.length === 0 ? undefined : words.join('，');
}
