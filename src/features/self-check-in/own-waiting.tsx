import { useEffect, useState } from 'react';
import { instant } from '#core/shared/instant';
import { whenOnline } from '../../platform/when-online';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { timeWords } from '../../words/when';
import { lastAnswer } from './last-answer';
import { ownOutbox } from './own-outbox';
import { sendOwnScans } from './send-own-scans';
import { replyWords, SELF_WORDS } from './words';

/** How often an open screen tries again to send what waits, in milliseconds. */
const EVERY = 20_000;

/** How many wait on this phone; sends them when the screen opens, when the network is back, and now and then. */
function useWaiting(round: number): number {
  const [waiting, setWaiting] = useState(() => ownOutbox().length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is another scan taken, which the outbox may hold.
  useEffect(() => {
    const look = () => setWaiting(ownOutbox().length);
    const send = () => {
      look();
      if (ownOutbox().length > 0) {
        void sendOwnScans().then(look);
      }
    };
    const timer = setInterval(send, EVERY);
    const stopListening = whenOnline(send);
    return () => {
      clearInterval(timer);
      stopListening();
    };
  }, [round]);
  return waiting;
}

/** What the last one came to, if it was answered while nobody looked, and what still waits on the phone. */
export function OwnWaiting({ activityId, round }: { readonly activityId: string; readonly round: number }) {
  const waiting = useWaiting(round);
  const last = lastAnswer(activityId);
  const words = last && replyWords(last, last.kind);
  return (
    <Stack gap={3}>
      {waiting > 0 && <Notice tone="info" icon="cloud" title={SELF_WORDS.waiting(waiting)} speaks="status" />}
      {round === 0 && last !== undefined && words !== undefined && (
        <Notice
          tone={words.look === 'ok' ? 'ok' : 'warn'}
          title={SELF_WORDS.last(last.kind, timeWords(instant(last.happenedAt)), words.word)}
        >
          {words.sentence}
        </Notice>
      )}
    </Stack>
  );
}
