import { useEffect, useState } from 'react';
import { onNetwork } from './network';

/** How often the network has come back while this was shown: what was missed without it is worth another try. */
export function useNetworkReturns(): number {
  const [returns, setReturns] = useState(0);
  useEffect(() => onNetwork((isOnline) => isOnline && setReturns((before) => before + 1)), []);
  return returns;
}
