import { useState } from 'react';
import type { OwnSignup } from '#core/signup/signup';
import { now } from '../../platform/clock';
import { confirm } from '../../ui/confirm';
import { say } from '../../ui/say';
import { startWords } from '../../words/when';
import { sendComingBack, sendWithdrawal, type Told } from './withdrawal';
import { MY_ACTIVITIES_WORDS as WORDS } from './words';

/** What the card of a signup needs for leaving. */
export interface Withdrawing {
  readonly isBusy: boolean;
  readonly withdraw: (signup: OwnSignup) => void;
}

/** Leaving and coming back, and what came of the last of them. */
export interface Withdrawal {
  readonly busyId: string | undefined;
  readonly told: Told | undefined;
  readonly withdraw: (signup: OwnSignup) => Promise<void>;
  readonly comeBack: (withdrawn: OwnSignup) => Promise<void>;
}

/** Asks first, then withdraws; says what came of it on the page and aloud. Taking it back asks nothing. */
export function useWithdraw(refresh: () => void): Withdrawal {
  const [busyId, setBusyId] = useState<string>();
  const [told, setTold] = useState<Told>();
  const carryOut = async (signup: OwnSignup, send: (signup: OwnSignup) => Promise<Told>) => {
    setBusyId(signup.id);
    const outcome = await send(signup);
    setBusyId(undefined);
    setTold(outcome);
    say(outcome.words);
    refresh();
  };
  const withdraw = async (signup: OwnSignup) => {
    const agreed = await confirm({
      title: WORDS.askTitle(signup.title, startWords(signup.startsAt, now())),
      text: signup.status === 'waiting' ? WORDS.askWaiting : WORDS.askConfirmed,
      yes: WORDS.yes,
      no: WORDS.no,
    });
    if (agreed) {
      await carryOut(signup, sendWithdrawal);
    }
  };
  return { busyId, told, withdraw, comeBack: (withdrawn) => carryOut(withdrawn, sendComingBack) };
}
