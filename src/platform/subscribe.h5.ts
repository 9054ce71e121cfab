import type { Reminder } from '#core/signup/messages';
import type { ReminderAnswer } from './reminder-answer';

/** Which of these one may be reminded of: none, messages reach people inside WeChat only. */
export function remindable(_wanted: readonly Reminder[]): readonly Reminder[] {
  return [];
}

/** Asks for reminders; never called here, see `remindable`. */
export function askForReminders(_wanted: readonly Reminder[]): Promise<ReminderAnswer> {
  return Promise.resolve({ kind: 'failed' });
}

/** Opens WeChat's settings; never called here, see `remindable`. */
export function openReminderSettings(): void {
  // A browser has no such settings.
}
