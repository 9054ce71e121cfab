import { type Instant, instant } from '#core/shared/instant';

/** The server's time. Rules never ask for it; they are told. */
export const now = (): Instant => instant(Date.now());
