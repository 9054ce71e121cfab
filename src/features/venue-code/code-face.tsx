import { useEffect } from 'react';
import type { Instant } from '#core/shared/instant';
import type { VenueSeed } from '../../backend/venue-seeds';
import { holdScreenBright } from '../../platform/screen';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Stack } from '../../ui/layout';
import { QrImage } from '../../ui/qr-image';
import { SpeakBtn } from '../../ui/speak-btn';
import { Code, P } from '../../ui/text';
import { useCode } from './use-code';
import { VENUE_WORDS } from './words';

/** After this long nobody can be let out by a code any more, in milliseconds. */
const SHOWN_AFTER_MS = 60 * 60_000;

const isOver = (at: Instant, { endsAt }: VenueSeed): boolean => at > endsAt + SHOWN_AFTER_MS;

/**
 * The code, as large as the screen allows: QR, eight digits, seconds left. Nothing here speaks by itself: a screen
 * reader would talk every second.
 */
export function CodeFace({ seed }: { readonly seed: VenueSeed }) {
  const { code, text, secondsLeft, at } = useCode(seed);
  useEffect(() => {
    const holding = holdScreenBright();
    return () => void holding.then(({ release }) => release());
  }, []);
  if (isOver(at, seed)) {
    return <Empty title={VENUE_WORDS.over} advice={VENUE_WORDS.overAdvice} />;
  }
  return (
    <Stack gap={4}>
      <Card isCentred>
        <QrImage text={text} label={VENUE_WORDS.qr} isBig />
        <Code value={code} group={4} />
        <P size="h3" strong>
          {VENUE_WORDS.left(secondsLeft)}
        </P>
        <P size="caption" tone="soft">
          {VENUE_WORDS.renewed}
        </P>
      </Card>
      <P>{VENUE_WORDS.how}</P>
      <SpeakBtn text={VENUE_WORDS.spoken(code)}>{VENUE_WORDS.speak}</SpeakBtn>
    </Stack>
  );
}
