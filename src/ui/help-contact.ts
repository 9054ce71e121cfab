/** Whom a person in need reaches from every page. Call and write have equal weight: many callers cannot hear. */
export const HELP_CONTACT = {
  phone: HELP_PHONE,
  hours: HELP_HOURS,
  /** Reads text messages: for callers who cannot hear or speak. */
  sms: HELP_SMS,
  /** Says that the numbers are samples; empty in a release. */
  note: HELP_NOTE,
  messagePage: '/packages/public/feedback/index',
} as const;
