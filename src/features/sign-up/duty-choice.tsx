import type { ActivityPageView } from '#core/activity/cards';
import { SingleChoice } from '../../ui/choices';
import { placesLeftWords } from '../../words/places-left';
import { wantedWords } from '../../words/wanted';
import { hoursWords } from '../../words/when';
import { SIGN_UP_WORDS as WORDS } from './words';

interface DutyChoiceProps {
  readonly view: ActivityPageView;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (dutyId: string) => void;
}

/** Which duty: each with its hours, the places left and who is wanted, heard once with the choice itself. */
export function DutyChoice({ view, ...choice }: DutyChoiceProps) {
  const options = view.duties.map((duty) => {
    const left = placesLeftWords(view.stage, duty.placesLeft).words;
    const when = hoursWords(duty.startsAt, duty.endsAt);
    return {
      value: duty.id as string,
      words: duty.name,
      note: `${when}，${left}。${wantedWords(view.activity, duty)}`,
    };
  });
  return <SingleChoice id="duty" legend={WORDS.duty} hint={WORDS.dutyHint} options={options} {...choice} />;
}
