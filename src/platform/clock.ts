import { type Instant, instant } from '#core/shared/instant';

/** What this device's clock says. The only place in the front end that asks it. */
export const now = (): Instant => instant(Date.now());
