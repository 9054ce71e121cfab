import type { HourState } from './fold-decisions';

/** Why nothing was decided about a record. Closed: each has its sentence in plain Chinese on the screen. */
export type HourRefusal =
  /** Study, meetings and the like are never service (民政部令第67号 第十九条). */
  | { readonly kind: 'not-service' }
  | { readonly kind: 'not-over' }
  | { readonly kind: 'not-signed-up' }
  | { readonly kind: 'no-scans' }
  | { readonly kind: 'has-scans'; readonly scannedMinutes: number }
  | { readonly kind: 'still-inside' }
  /** The scans say otherwise than what the person had on the screen. */
  | { readonly kind: 'minutes-changed'; readonly shownMinutes: number; readonly scannedMinutes: number }
  /** Minutes under the least share are confirmed with a written reason or not at all. */
  | { readonly kind: 'share-unexplained'; readonly percent: number; readonly leastPercent: number }
  | { readonly kind: 'same-minutes'; readonly minutes: number }
  /** Minutes that no scan says need a proof, like all that is written by hand. */
  | { readonly kind: 'proof-missing' }
  | { readonly kind: 'more-than-planned'; readonly mostMinutes: number }
  | { readonly kind: 'overlap'; readonly title: string; readonly day: string }
  /** Somebody decided already, or there is nothing to decide. */
  | { readonly kind: 'already'; readonly state: HourState }
  /** Somebody decided since the screen was drawn; this is how it stands now. */
  | { readonly kind: 'decided-meanwhile'; readonly state: HourState; readonly minutes?: number }
  | { readonly kind: 'own-hours' }
  | { readonly kind: 'own-decision' }
  | { readonly kind: 'office-not-asked' };
