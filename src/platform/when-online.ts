import { onNetwork } from './network';

/** Does something at once, and again whenever the network is back; the answer ends that. */
export function whenOnline(work: () => void): () => void {
  work();
  return onNetwork((isOnline) => {
    if (isOnline) {
      work();
    }
  });
}
