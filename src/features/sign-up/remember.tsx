import { useState } from 'react';
import type { OwnSignup } from '#core/signup/signup';
import { addToCalendar } from '../../platform/calendar';
import { Btn } from '../../ui/btn';
import { say } from '../../ui/say';
import { P } from '../../ui/text';
import { CALENDAR_WORDS, SIGN_UP_WORDS } from './words';

type Told = Pick<OwnSignup, 'title' | 'startsAt' | 'endsAt' | 'venue' | 'address'>;

/** 加到手机日历: and says what became of it, which is not the same in WeChat and on the web. */
export function Remember({ signup: { title, startsAt, endsAt, venue, address } }: { readonly signup: Told }) {
  const [told, setTold] = useState<string>();
  const remember = async () => {
    const words =
      CALENDAR_WORDS[await addToCalendar({ title, startsAt, endsAt, place: `${venue} ${address}` })];
    setTold(words);
    say(words);
  };
  return (
    <>
      <Btn icon="calendar-add" onPress={() => void remember()}>
        {SIGN_UP_WORDS.addCalendar}
      </Btn>
      {told !== undefined && <P tone="soft">{told}</P>}
    </>
  );
}
