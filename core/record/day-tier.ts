/**
 * Who must agree before the service of one day takes effect. Thresholds are data: long days are where made-up hours
 * hide, so somebody else looks at them (各地防刷时长规定: 8 小时、12 小时).
 */
export const DAY_TIERS = [
  { tier: 'at-check-out', upToMinutes: 8 * 60 },
  { tier: 'parent-organisation', upToMinutes: 12 * 60 },
  { tier: 'association', upToMinutes: Number.POSITIVE_INFINITY },
] as const;

export type DayTier = (typeof DAY_TIERS)[number]['tier'];

/** The tier of a day on which somebody served so many minutes over all activities. */
export const dayTierOf = (minutes: number): DayTier =>
  DAY_TIERS.find(({ upToMinutes }) => minutes <= upToMinutes)?.tier ?? 'association';
