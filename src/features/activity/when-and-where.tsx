import { useState } from 'react';
import type { Activity } from '#core/activity/activity';
import { copyText } from '../../platform/clipboard';
import { now } from '../../platform/clock';
import { openMap } from '../../platform/map';
import { Btn, BtnLink } from '../../ui/btn';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { BtnRow } from '../../ui/layout';
import { say } from '../../ui/say';
import { P } from '../../ui/text';
import { addressWords } from '../../words/address';
import { durationWords, spanWords } from '../../words/when';
import { ACTIVITY_WORDS } from './words';

type Told = Omit<Activity, 'status'>;

/** The longest duty says how much time may be credited at most; the activity, for how much of it one should be there. */
function creditWords(activity: Told): string {
  if (!activity.countsAsService) {
    return ACTIVITY_WORDS.notCounted;
  }
  const longest = activity.duties.reduce(
    (most, duty) => (duty.endsAt - duty.startsAt > most.endsAt - most.startsAt ? duty : most),
    {
      startsAt: activity.startsAt,
      endsAt: activity.startsAt,
      breakMinutes: 0,
    } as Pick<Activity['duties'][number], 'startsAt' | 'endsAt' | 'breakMinutes'>,
  );
  const minutes = Math.floor((longest.endsAt - longest.startsAt) / 60_000) - longest.breakMinutes;
  const credited = ACTIVITY_WORDS.credited(
    durationWords(minutes),
    longest.breakMinutes > 0 ? ACTIVITY_WORDS.breaks(longest.breakMinutes) : '',
  );
  const { leastSharePercent = 0 } = activity;
  return leastSharePercent === 0 ? credited : `${credited}${ACTIVITY_WORDS.leastShare(leastSharePercent)}`;
}

function PlaceTools({ activity }: { readonly activity: Told }) {
  const [wasCopied, setWasCopied] = useState<boolean>();
  const copy = async () => {
    const ok = await copyText(`${activity.venue} ${activity.address}`);
    setWasCopied(ok);
    say(ok ? ACTIVITY_WORDS.copied : ACTIVITY_WORDS.notCopied);
  };
  const { point } = activity;
  return (
    <>
      <BtnRow>
        {point !== undefined && (
          <Btn
            icon="navigate"
            onPress={() => openMap({ ...point, name: activity.venue, address: activity.address })}
          >
            {ACTIVITY_WORDS.navigate}
          </Btn>
        )}
        <Btn icon="copy" label={ACTIVITY_WORDS.copyLabel} onPress={() => void copy()}>
          {ACTIVITY_WORDS.copy}
        </Btn>
        <BtnLink
          icon="call"
          to={`tel:${activity.contact.phone}`}
          label={ACTIVITY_WORDS.callLabel(activity.contact.phone)}
        >
          {ACTIVITY_WORDS.call}
        </BtnLink>
      </BtnRow>
      {wasCopied !== undefined && (
        <P size="caption" tone="soft">
          {wasCopied ? ACTIVITY_WORDS.copied : ACTIVITY_WORDS.notCopied}
        </P>
      )}
    </>
  );
}

/** When, where and how to find the door in words. */
export function WhenAndWhere({ activity }: { readonly activity: Told }) {
  return (
    <Card>
      <IconText
        icon="calendar"
        size="body"
        strong
        tone="plain"
        below={
          <P size="caption" tone="soft">
            {creditWords(activity)}
          </P>
        }
      >
        {spanWords(activity.startsAt, activity.endsAt, now())}
      </IconText>
      <IconText
        icon="place"
        size="body"
        strong
        tone="plain"
        below={
          <>
            <P>{addressWords(activity.region.name, activity.address)}</P>
            {activity.route !== undefined && (
              <P size="caption" tone="soft">
                {activity.route}
              </P>
            )}
          </>
        }
      >
        {activity.venue}
      </IconText>
      <PlaceTools activity={activity} />
    </Card>
  );
}
