import { useEffect } from 'react';
import { onNetwork } from '../../platform/network';
import { prepareDevice } from './device';
import { useGate } from './gate-state';

/** How often an open gate looks for what other phones did, in milliseconds. */
const EVERY = 20_000;

/** Synchronises while a gate's screen is open: at once, regularly, after each scan and when the network is back. */
export function useAutoSync(activityId: string): void {
  const { openGate, sync, outbox } = useGate();
  useEffect(() => {
    openGate(activityId);
    void prepareDevice();
    void sync();
    const timer = setInterval(() => void sync(), EVERY);
    const stopListening = onNetwork((isOnline) => {
      if (isOnline) {
        void sync();
      }
    });
    return () => {
      clearInterval(timer);
      stopListening();
    };
  }, [activityId, openGate, sync]);
  const waiting = outbox.length;
  useEffect(() => {
    if (waiting > 0) {
      void sync();
    }
  }, [waiting, sync]);
}
