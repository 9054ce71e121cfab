import { useEffect, useState } from 'react';
import { guardLeaving } from '../../platform/leaving';
import { Btn } from '../../ui/btn';
import { Stack } from '../../ui/layout';
import { say } from '../../ui/say';
import { P } from '../../ui/text';
import { PinForm } from './pin-form';
import type { StationState } from './station';
import { VENUE_WORDS } from './words';

function Begin({ station }: { readonly station: StationState }) {
  const begin = (pin: string) => {
    station.begin(pin);
    say(VENUE_WORDS.began);
    return undefined;
  };
  return (
    <Stack gap={3}>
      <P>{VENUE_WORDS.stationLead}</P>
      <PinForm hint={VENUE_WORDS.pinHint} action={VENUE_WORDS.start} onPin={begin} />
    </Stack>
  );
}

function End({ station }: { readonly station: StationState }) {
  const end = (pin: string) => {
    if (!station.end(pin)) {
      return VENUE_WORDS.pinWrong;
    }
    say(VENUE_WORDS.ended);
    return undefined;
  };
  return <PinForm hint={VENUE_WORDS.leaveHint} action={VENUE_WORDS.confirmLeave} onPin={end} />;
}

/** Leaves the device to itself, or takes it back; both behind a button, so that nobody does so by accident. */
export function StationPanel({ station }: { readonly station: StationState }) {
  const { isUnattended } = station;
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    setIsOpen(false);
    return isUnattended ? guardLeaving(VENUE_WORDS.guarded) : undefined;
  }, [isUnattended]);
  return (
    <Stack gap={3}>
      <Btn icon={isUnattended ? 'key' : 'lock'} isExpanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
        {isUnattended ? VENUE_WORDS.leave : VENUE_WORDS.station}
      </Btn>
      {isOpen && (isUnattended ? <End station={station} /> : <Begin station={station} />)}
    </Stack>
  );
}
