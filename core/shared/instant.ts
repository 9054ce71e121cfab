declare const instantBrand: unique symbol;

/** A moment, in whole milliseconds since 1970-01-01T00:00Z. Stored and sent as a number, never as text. */
export type Instant = number & { readonly [instantBrand]: true };

/** Brands a number of milliseconds as an {@link Instant}. */
export const instant = (milliseconds: number): Instant => Math.trunc(milliseconds) as Instant;

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** The moment so many minutes after another; negative minutes go back. */
export const minutesAfter = (from: Instant, minutes: number): Instant => instant(from + minutes * MINUTE);
