import type { Instant } from '../shared/instant';
import { type VenueCode, type VenueScreen, venueCodeAt, venueStepAt } from './venue-code';

/** A code is good in its own step and one to either side: a forwarded picture dies within a minute. */
const TOLERATED_STEPS = 1;
/**
 * Typed digits do not say their step; those of the last ten minutes are still recognised, to say «expired» and not
 * «wrong».
 */
const RECOGNISED_STEPS = 20;

/** Whether a step may be shown at a moment. */
export const isVenueStepFresh = (step: number, at: Instant): boolean =>
  Math.abs(venueStepAt(at) - step) <= TOLERATED_STEPS;

/**
 * The step whose code this truly is: the claimed one, which a QR code names exactly, or for typed digits one around
 * it or shortly before. `undefined`: no screen of this activity showed these digits then.
 */
export function stepOfVenueCode(
  screen: VenueScreen,
  { step, code }: Pick<VenueCode, 'step' | 'code'>,
): number | undefined {
  const tried = [step, step - 1, step + 1];
  for (let back = 2; back <= RECOGNISED_STEPS; back += 1) {
    tried.push(step - back);
  }
  return tried.find((one) => one >= 0 && venueCodeAt(screen, one) === code);
}
