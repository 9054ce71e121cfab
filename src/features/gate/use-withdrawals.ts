import { useEffect } from 'react';
import type { Gate } from '#core/attendance/calls';
import type { Loaded } from '../../backend/use-call';
import { withdrawUnlisted } from './withdraw-gates';

/** What the newest list of gates no longer names does not stay on the phone. A list kept from earlier says nothing. */
export function useWithdrawals(loaded: Loaded<readonly Gate[]>): void {
  const isFresh = 'freshness' in loaded && loaded.freshness === 'fresh';
  const gates = loaded.kind === 'done' ? loaded.value : undefined;
  useEffect(() => {
    if (isFresh) {
      void withdrawUnlisted(gates ?? []);
    }
  }, [isFresh, gates]);
}
