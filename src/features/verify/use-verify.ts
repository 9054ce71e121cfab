import { useEffect, useRef, useState } from 'react';
import type { VerifyCertificateReply } from '#core/certificate/calls';
import type { VerifyTicket } from '#core/certificate/verify-address';
import type { Refused } from '../../backend/answer';
import { call } from '../../backend/call';
import { say } from '../../ui/say';
import { readTyped, type Typed, type TypedFaults, typedOf } from './read-typed';
import { VERIFY_WORDS as WORDS } from './words';

/** How far a question about a certificate has come. */
export type VerifyStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  /** `turn` tells one answer from the next, also when they are the same. */
  | { readonly kind: 'answered'; readonly reply: VerifyCertificateReply; readonly turn: number }
  | { readonly kind: 'failed'; readonly refused: Refused };

const NOTHING: Typed = { certNo: '', checkCode: '' };

const faultsOf = (refused: Refused): TypedFaults =>
  Object.fromEntries(
    (refused.fields ?? [])
      .filter(({ path }) => path in NOTHING)
      .map(({ path, sentence }) => [path, sentence] as const),
  );

/** Asks whether a certificate stands, one question at a time; what was typed stays whatever comes of it. */
export function useVerify(opened: Typed | undefined) {
  const [typed, setTyped] = useState(opened ?? NOTHING);
  const [faults, setFaults] = useState<TypedFaults>({});
  const [stage, setStage] = useState<VerifyStage>({ kind: 'idle' });
  const turn = useRef(0);
  const isAsking = useRef(false);

  const askAbout = async (ticket: VerifyTicket) => {
    if (isAsking.current) {
      return;
    }
    isAsking.current = true;
    turn.current += 1;
    setTyped(typedOf(ticket));
    setFaults({});
    setStage({ kind: 'asking' });
    say(WORDS.busy);
    const answer = await call('verify-certificate', ticket);
    isAsking.current = false;
    if (answer.ok) {
      setStage({ kind: 'answered', reply: answer.value, turn: turn.current });
      return;
    }
    const found = faultsOf(answer);
    setFaults(found);
    setStage(Object.keys(found).length > 0 ? { kind: 'idle' } : { kind: 'failed', refused: answer });
  };

  const submit = async (text: Typed = typed) => {
    const read = readTyped(text);
    if (read.kind === 'ticket') {
      await askAbout(read.ticket);
      return;
    }
    turn.current += 1;
    setStage({ kind: 'idle' });
    setFaults(read.faults);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read once, when the page opens
  useEffect(() => {
    if (opened !== undefined) void submit(opened);
  }, []);

  return { typed, setTyped, faults, stage, attempt: turn.current, submit, askAbout };
}
