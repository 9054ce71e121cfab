/**
 * How the organizer settled a flagged scan: it stands, or it never counted. Of somebody who was turned away the first
 * means that they came all the same, and the second that it was right.
 */
export const SETTLEMENTS = ['stands', 'annulled'] as const;
export type SettlementKind = (typeof SETTLEMENTS)[number];
