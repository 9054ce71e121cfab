import type { Reminder } from '#core/signup/messages';

/** What came of asking for reminders. */
export type ReminderAnswer =
  /** The person answered; those not in `agreed` they refused. */
  | { readonly kind: 'answered'; readonly agreed: readonly Reminder[] }
  /** Messages of this mini-program are switched off in WeChat's settings; nobody was asked. */
  | { readonly kind: 'switched-off' }
  /** WeChat could not ask. */
  | { readonly kind: 'failed' };
