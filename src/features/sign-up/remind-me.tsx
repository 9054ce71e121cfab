import { useState } from 'react';
import type { Reminder } from '#core/signup/messages';
import type { SignupStatus } from '#core/signup/signup';
import type { ReminderAnswer } from '../../platform/reminder-answer';
import { askForReminders, openReminderSettings, remindable } from '../../platform/subscribe';
import { Btn } from '../../ui/btn';
import { Stack } from '../../ui/layout';
import { say } from '../../ui/say';
import { P } from '../../ui/text';
import { answerWords, REMIND_WORDS as WORDS } from './remind-words';

/** Somebody who waits wants to hear of a seat; everybody of the activity being called off. */
const wantedBy = (status: SignupStatus): readonly Reminder[] =>
  status === 'waiting' ? ['promoted', 'cancelled'] : ['cancelled'];

interface RemindMeProps {
  readonly status: SignupStatus;
}

/** 提醒我: asks WeChat on tap and says what was answered; where WeChat cannot remind, says where the news stands. */
export function RemindMe({ status }: RemindMeProps) {
  const wanted = remindable(wantedBy(status));
  const [answer, setAnswer] = useState<ReminderAnswer>();
  const [isBusy, setIsBusy] = useState(false);
  if (wanted.length === 0) {
    return <P tone="soft">{WORDS.instead(wantedBy(status))}</P>;
  }
  const ask = async () => {
    setIsBusy(true);
    const given = await askForReminders(wanted);
    setIsBusy(false);
    setAnswer(given);
    say(answerWords(wanted, given).words);
  };
  const told = answer && answerWords(wanted, answer);
  return (
    <Stack gap={2}>
      <Btn icon="message" onPress={() => void ask()} busy={isBusy ? WORDS.asking : undefined}>
        {WORDS.remind}
      </Btn>
      <P tone="soft">{told?.words ?? WORDS.offer(wanted)}</P>
      {told?.needsSettings === true && (
        <Btn kind="link" onPress={openReminderSettings}>
          {WORDS.settings}
        </Btn>
      )}
    </Stack>
  );
}
