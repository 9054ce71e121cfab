import { useEffect, useMemo, useState } from 'react';
import { passStepAt } from '#core/attendance/pass';
import type { VolunteerNo } from '#core/shared/ids';
import { call } from '../../backend/call';
import { useMe } from '../../backend/use-me';
import { now } from '../../platform/clock';
import { type PassKey, passKeyFor } from './key';

/** The step now; looks twice a second so that a new code is on the screen at once. */
function useStep(): number {
  const [step, setStep] = useState(() => passStepAt(now()));
  useEffect(() => {
    const timer = setInterval(() => setStep(passStepAt(now())), 500);
    return () => clearInterval(timer);
  }, []);
  return step;
}

/** This phone's key; undefined for the moment in which it is made or read. */
function usePassKey(volunteerNo: VolunteerNo): PassKey | undefined {
  const [key, setKey] = useState<PassKey>();
  useEffect(() => {
    const visit = { isOver: false };
    void passKeyFor(volunteerNo).then((made) => {
      if (!visit.isOver) {
        setKey(made);
      }
    });
    return () => {
      visit.isOver = true;
    };
  }, [volunteerNo]);
  return key;
}

/** Whether the server knows this phone's key: without it a gate that has no network cannot check the pass. */
export type Registration = 'known' | 'registering' | 'not-yet' | 'replaced-other';

/** Tells the server this phone's key; harmless to repeat. */
async function registerKey(publicKey: string): Promise<Registration> {
  const answer = await call('register-key', { publicKey });
  if (!answer.ok) {
    return 'not-yet';
  }
  await useMe.getState().ask();
  return answer.value.replacedOther ? 'replaced-other' : 'known';
}

function useRegistration(key: PassKey | undefined): Registration {
  const knownKey = useMe((me) => me.who?.profile?.keyId);
  const [outcome, setOutcome] = useState<Registration>('registering');
  useEffect(() => {
    if (key === undefined || knownKey === key.keyId) {
      return undefined;
    }
    const visit = { isOver: false };
    void registerKey(key.publicKey).then((heard) => {
      if (!visit.isOver) {
        setOutcome(heard);
      }
    });
    return () => {
      visit.isOver = true;
    };
  }, [key, knownKey]);
  return key !== undefined && knownKey === key.keyId && outcome !== 'replaced-other' ? 'known' : outcome;
}

export interface ShownPass {
  /** The text of the QR code; undefined until the key is ready. */
  readonly text: string | undefined;
  readonly registration: Registration;
}

/** The pass as it is now; registers this phone's key when the server knows another one or none. */
export function usePass(volunteerNo: VolunteerNo): ShownPass {
  const step = useStep();
  const key = usePassKey(volunteerNo);
  const registration = useRegistration(key);
  const text = useMemo(() => key?.passAt(step), [key, step]);
  return { text, registration };
}
