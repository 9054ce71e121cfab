import Taro from '@tarojs/taro';
import type { Reminder } from '#core/signup/messages';
import type { ReminderAnswer } from './reminder-answer';

const TEMPLATES: Readonly<Record<Reminder, string>> = {
  promoted: TEMPLATE_PROMOTED,
  cancelled: TEMPLATE_CANCELLED,
};
/** errCode of requestSubscribeMessage: the person has switched off the messages of this mini-program. */
const SWITCHED_OFF = 20004;

/** Which of these one may be reminded of: those the association has a template for. */
export function remindable(wanted: readonly Reminder[]): readonly Reminder[] {
  return wanted.filter((reminder) => TEMPLATES[reminder] !== '');
}

/**
 * Asks for reminders, at most three. To be called in the handler of a tap before anything is awaited: WeChat asks
 * at no other time.
 */
export async function askForReminders(wanted: readonly Reminder[]): Promise<ReminderAnswer> {
  const asked = { tmplIds: wanted.map((reminder) => TEMPLATES[reminder]) };
  try {
    // `entityIds` of Taro's type belong to another platform.
    const said = await Taro.requestSubscribeMessage(asked as Taro.requestSubscribeMessage.Option);
    return answered(wanted, { ...said });
  } catch (cause) {
    const { errCode } = cause as { readonly errCode?: unknown };
    return { kind: errCode === SWITCHED_OFF ? 'switched-off' : 'failed' };
  }
}

/** WeChat says `accept…` or `reject` of each template, `ban` or `filter` of one it no longer lets anybody ask for. */
function answered(wanted: readonly Reminder[], said: Readonly<Record<string, unknown>>): ReminderAnswer {
  const wordOf = (reminder: Reminder) => String(said[TEMPLATES[reminder]]);
  const agreed = wanted.filter((reminder) => wordOf(reminder).startsWith('accept'));
  const isAnswered = agreed.length > 0 || wanted.some((reminder) => wordOf(reminder) === 'reject');
  return isAnswered ? { kind: 'answered', agreed } : { kind: 'failed' };
}

/** Opens WeChat's settings of this mini-program, messages among them. */
export function openReminderSettings(): void {
  // Rejects where WeChat shows none; the words beside the button say where to find them.
  Taro.openSetting({ withSubscriptions: true }).catch(() => undefined);
}
