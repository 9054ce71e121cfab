import { useState } from 'react';
import { forgetStored, readStored, writeStored } from '../../platform/storage';

/** The device that stands unattended at an activity; kept, so that a restart does not open it. */
interface Station {
  readonly pin: string;
}

const keyOf = (activityId: string): string => `venue-station:${activityId}`;

/** Four digits. */
export const isPin = (text: string): boolean => /^\d{4}$/.test(text);

export interface StationState {
  readonly isUnattended: boolean;
  readonly begin: (pin: string) => void;
  /** `false`: another PIN began it. */
  readonly end: (pin: string) => boolean;
}

/** Whether this device stands unattended, and how that begins and ends. */
export function useStation(activityId: string): StationState {
  const key = keyOf(activityId);
  const [station, setStation] = useState(() => readStored<Station>(key));
  return {
    isUnattended: station !== undefined,
    begin: (pin) => {
      writeStored(key, { pin } satisfies Station);
      setStation({ pin });
    },
    end: (pin) => {
      const isRight = pin === station?.pin;
      if (isRight) {
        forgetStored(key);
        setStation(undefined);
      }
      return isRight;
    },
  };
}
