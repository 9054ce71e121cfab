import { useState } from 'react';
import type { ChangeProfileRequest } from '#core/volunteer/calls';
import { say } from '../../../ui/say';
import { sendChange } from './save';
import { PROFILE_WORDS as WORDS } from './words';

/** What came of a wish. */
export interface Told {
  readonly tone: 'ok' | 'err';
  readonly words: string;
  readonly advice?: string;
}

export interface Wish {
  /** What is wished for, for saying that it failed. */
  readonly what: string;
  readonly change: ChangeProfileRequest;
  readonly done: string;
}

/** Carries out what needs no page of its own, one at a time; says what came of it on the page and aloud. */
export function useOwnWish() {
  const [busy, setBusy] = useState<string>();
  const [told, setTold] = useState<Told>();
  const carryOut = async ({ what, change, done }: Wish) => {
    setBusy(what);
    const [fault] = await sendChange(change, WORDS.offline);
    setBusy(undefined);
    const words = fault === undefined ? done : WORDS.failed(what);
    setTold({ tone: fault === undefined ? 'ok' : 'err', words, ...(fault && { advice: fault.sentence }) });
    say(fault === undefined ? done : `${words}。${fault.sentence}`);
  };
  return { busy, told, carryOut };
}
