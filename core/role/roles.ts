import type { ActivityId, TeamId } from '../shared/ids';

/**
 * What staff may do. A `steward` checks people in at one activity; an `organizer` runs the activities of one team;
 * an `editor` publishes stories; the `secretariat` (秘书处) does all of it and designates places; an `auditor` reads logs.
 */
export type StaffRole =
  | { readonly kind: 'steward'; readonly activityId: ActivityId }
  | { readonly kind: 'organizer'; readonly teamId: TeamId }
  | { readonly kind: 'editor' }
  | { readonly kind: 'secretariat' }
  | { readonly kind: 'auditor' };

/**
 * The right a call needs. `anyone` reads what is public; `person` has an identity from the platform; `registered` has
 * registered, even if suspended since; `volunteer` is registered and active, and so is whoever has one of the rights
 * below, which a role gives; `gate` may check people in at the activity of the request; `organizer` runs the team of
 * the request; `ledger` may read the whole ledger of the organisation of the request; `hours` decides about the hours
 * of the activity: its team's organizer, or who runs the organisation that keeps its records; `agreeing` is the second
 * person from there; `hours-anywhere` runs some team or organisation and sees its own only; `editor` publishes stories
 * for the association; `platform-timer` is the platform's clock and nobody else.
 */
export const RIGHTS = [
  'anyone',
  'person',
  'registered',
  'volunteer',
  'gate',
  'organizer',
  'ledger',
  'hours',
  'agreeing',
  'hours-anywhere',
  'editor',
  'platform-timer',
] as const;
export type Right = (typeof RIGHTS)[number];

/** Rights that are asked for one activity or one team. */
export type ScopedRight = 'gate' | 'organizer' | 'ledger' | 'hours' | 'agreeing';
