import { useEffect } from 'react';
import { prepareDevice } from '../../platform/device';
import { onNetwork } from '../../platform/network';
import { pauseMs } from './connection';
import { loseNetwork, openGate, useGate } from './gate-state';
import { noteOpen } from './open-gates';
import { syncGate } from './round';

/** One pacer for all screens of the gate that are open, so that two of them do not ask twice. */
const pacer: { screens: number; timer?: ReturnType<typeof setTimeout> } = { screens: 0 };

async function beat(): Promise<void> {
  clearTimeout(pacer.timer);
  await syncGate('due');
  clearTimeout(pacer.timer);
  if (pacer.screens > 0) {
    pacer.timer = setTimeout(() => void beat(), pauseMs(useGate.getState().connection));
  }
}

async function begin(activityId: string): Promise<void> {
  await Promise.all([openGate(activityId), prepareDevice()]);
  await beat();
}

/** Synchronises while a gate's screen is open: at once, then at the pace of the network, and when the network is back. */
export function useAutoSync(activityId: string): void {
  useEffect(() => {
    pacer.screens += 1;
    const noteClosed = noteOpen(activityId);
    void begin(activityId);
    const stopListening = onNetwork((isOnline) => {
      if (isOnline) {
        void beat();
      } else {
        loseNetwork();
      }
    });
    return () => {
      pacer.screens -= 1;
      noteClosed();
      if (pacer.screens === 0) {
        clearTimeout(pacer.timer);
      }
      stopListening();
    };
  }, [activityId]);
}
