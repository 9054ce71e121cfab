import type { Reminder } from '#core/signup/messages';
import type { ReminderAnswer } from '../../platform/reminder-answer';

const NEWS: Readonly<Record<Reminder, string>> = { promoted: '候补成功', cancelled: '活动取消' };
const joined = (reminders: readonly Reminder[]) => reminders.map((one) => NEWS[one]).join('、');

export const REMIND_WORDS = {
  remind: '提醒我',
  asking: '正在询问微信…',
  offer: (reminders: readonly Reminder[]) => `${joined(reminders)}时，微信给您发一条消息。`,
  instead: (reminders: readonly Reminder[]) =>
    `${joined(reminders)}，会写在“我的活动”里，打开就能看到。怕忘了时间，可以加到手机日历。`,
  agreed: (reminders: readonly Reminder[]) => `已订好：${joined(reminders)}时，微信会提醒您。`,
  refusedOf: (reminders: readonly Reminder[]) => `您没有同意“${joined(reminders)}”的提醒。`,
  refused:
    '您没有同意，微信不会提醒。改主意了，再点一次“提醒我”；如果不再弹出询问，请点“打开设置”，打开“订阅消息”。',
  switchedOff:
    '微信里本小程序的“订阅消息”关着，所以没有订上。请点“打开设置”，打开“订阅消息”，回来再点“提醒我”。',
  failed: '没有订上，请检查网络，再点一次“提醒我”。也可以加到手机日历。',
  settings: '打开设置',
} as const;

/** What came of asking, in words, and whether WeChat's settings are the way on. */
export function answerWords(
  wanted: readonly Reminder[],
  answer: ReminderAnswer,
): { readonly words: string; readonly needsSettings: boolean } {
  switch (answer.kind) {
    case 'switched-off':
      return { words: REMIND_WORDS.switchedOff, needsSettings: true };
    case 'failed':
      return { words: REMIND_WORDS.failed, needsSettings: false };
    case 'answered': {
      const { agreed } = answer;
      const refused = wanted.filter((one) => !agreed.includes(one));
      if (agreed.length === 0) {
        return { words: REMIND_WORDS.refused, needsSettings: true };
      }
      const rest = refused.length === 0 ? '' : REMIND_WORDS.refusedOf(refused);
      return { words: `${REMIND_WORDS.agreed(agreed)}${rest}`, needsSettings: false };
    }
  }
}
