import { type ReactNode, useState } from 'react';
import type { OwnProfile } from '#core/volunteer/volunteer';
import { call } from '../../../backend/call';
import { Btn } from '../../../ui/btn';
import { Stack } from '../../../ui/layout';
import { say } from '../../../ui/say';
import { P } from '../../../ui/text';
import { failureWords } from '../../../words/failures';
import { dateWords } from '../../../words/when';
import { phoneWords } from '../summary';
import { PROFILE_WORDS as WORDS } from './words';

interface OwnPhoneProps extends Pick<OwnProfile, 'maskedPhone' | 'phoneConfirmedAt'> {
  /** The way to change it, below the button, so that it is seen in the order it is heard. */
  readonly children: ReactNode;
}

/** The number, masked until its owner wants to see it; in full it is kept nowhere. */
export function OwnPhone({ maskedPhone, phoneConfirmedAt, children }: OwnPhoneProps) {
  const [phone, setPhone] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const reveal = async () => {
    setIsBusy(true);
    const answer = await call('my-contact', {});
    setIsBusy(false);
    if (answer.ok) {
      const whole = phoneWords(answer.value.phone);
      setTrouble(undefined);
      setPhone(whole);
      say(WORDS.revealed(whole));
      return;
    }
    const { title } = failureWords(answer);
    setTrouble(title);
    say(title, 'urgent');
  };
  const hide = () => {
    setPhone(undefined);
    say(WORDS.hidden);
  };
  return (
    <Stack gap={1}>
      <P>{phone ?? maskedPhone}</P>
      <P size="caption" tone="soft">
        {phoneConfirmedAt === undefined ? WORDS.typed : WORDS.confirmed(dateWords(phoneConfirmedAt))}
      </P>
      {trouble !== undefined && (
        <P size="caption" tone="err">
          {trouble}
        </P>
      )}
      <Btn
        kind="link"
        onPress={phone === undefined ? () => void reveal() : hide}
        busy={isBusy ? WORDS.revealing : undefined}
      >
        {phone === undefined ? WORDS.reveal : WORDS.hide}
      </Btn>
      {children}
    </Stack>
  );
}
