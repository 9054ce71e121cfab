import { useCallback, useEffect, useState } from 'react';
import { type Refused, refusalOfAddress } from '../../backend/answer';
import { call } from '../../backend/call';
import {
  forgetOldVenueSeeds,
  forgetVenueSeed,
  keepVenueSeed,
  keptVenueSeed,
  type VenueSeed,
} from '../../backend/venue-seeds';
import { now } from '../../platform/clock';
import { whenOnline } from '../../platform/when-online';

/** What the venue's screen has to show. */
export type Venue =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly seed: VenueSeed; readonly isOffline: boolean }
  | { readonly kind: 'off' }
  | { readonly kind: 'failed'; readonly refused: Refused };

const fromPhone = (activityId: string): Venue => {
  const seed = keptVenueSeed(activityId);
  return seed === undefined ? { kind: 'loading' } : { kind: 'ready', seed, isOffline: false };
};

const LOST: readonly string[] = ['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED'];

/** Asks for the seed, keeps it, and says what the screen can show; without an answer what is on the phone stands. */
async function askVenue(activityId: string): Promise<Venue> {
  const answer = await call('venue-seed', { activityId });
  if (answer.ok && answer.value.kind === 'seed') {
    const { kind, serverTime, ...seed } = answer.value;
    keepVenueSeed(seed);
    return { kind: 'ready', seed, isOffline: false };
  }
  if (answer.ok || LOST.includes(answer.code)) {
    forgetVenueSeed(activityId);
  }
  if (answer.ok) {
    return { kind: 'off' };
  }
  const seed = keptVenueSeed(activityId);
  return seed === undefined
    ? { kind: 'failed', refused: refusalOfAddress(answer) }
    : { kind: 'ready', seed, isOffline: answer.code === 'OFFLINE' };
}

/** The activity's seed: from the phone at once, from the server when there is one; asked again when the network is back. */
export function useVenue(activityId: string): { readonly venue: Venue; readonly retry: () => void } {
  const [venue, setVenue] = useState<Venue>(() => fromPhone(activityId));
  const ask = useCallback(() => void askVenue(activityId).then(setVenue), [activityId]);
  useEffect(() => {
    forgetOldVenueSeeds(now());
    return whenOnline(ask);
  }, [ask]);
  const retry = useCallback(() => {
    setVenue({ kind: 'loading' });
    ask();
  }, [ask]);
  return { venue, retry };
}
