/** Kinds of service (服务类别); codes are stable, words live beside the screens. */
export const SERVICE_CATEGORIES = [
  'life-care',
  'rehab-medical',
  'education',
  'employment',
  'culture',
  'sport',
  'rights',
  'travel',
  'psychology',
  'sign-braille',
  'accessibility',
  'event',
  'publicity',
  'other',
] as const;

export type ServiceCategory = (typeof SERVICE_CATEGORIES)[number];
