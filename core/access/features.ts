/** What can make an activity or a place usable for a person with a disability (无障碍条件). */
export const ACCESS_FEATURES = [
  'step-free-entrance',
  'elevator',
  'accessible-toilet',
  'accessible-parking',
  'wheelchair-space',
  'loan-wheelchair',
  'seating',
  'tactile-paving',
  'braille-signs',
  'guide-dog-welcome',
  'sighted-guide',
  'large-print',
  'sign-interpreter',
  'live-caption',
  'hearing-loop',
  'text-contact',
  'easy-read',
  'quiet-space',
  'companion-welcome',
  'medical-point',
] as const;

export type AccessFeature = (typeof ACCESS_FEATURES)[number];

/** Unknown is a state of its own and is never shown as no. */
export type AccessState = 'yes' | 'no' | 'unknown';

export interface AccessFact {
  readonly feature: AccessFeature;
  readonly state: AccessState;
  /** Plain Chinese, up to 60 characters: 门宽 90 厘米. */
  readonly note?: string;
}

/** The state of one feature; what nobody has said is unknown. */
export const accessStateOf = (facts: readonly AccessFact[], feature: AccessFeature): AccessState =>
  facts.find((fact) => fact.feature === feature)?.state ?? 'unknown';
