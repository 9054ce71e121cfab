/** Whom a person in need reaches from every page. Call and write have equal weight: many callers cannot hear. */
export const HELP_CONTACT = {
  phone: '010-00000000',
  hours: '每天 8:30–20:00 有人接听（示例号码）',
  /** Reads text messages: for callers who cannot hear or speak. */
  sms: '100000000000',
  messagePage: '/packages/public/feedback/index',
} as const;
