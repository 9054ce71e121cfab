import type { OwnSignup } from '#core/signup/signup';
import { now } from '../../platform/clock';
import { BtnLink } from '../../ui/btn';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Stack } from '../../ui/layout';
import { Heading, P } from '../../ui/text';
import { spanWords, untilWords } from '../../words/when';
import { HOME_WORDS } from './words';

/** The sun card of somebody who has signed up: what is next, and the way to the pass. */
export function NextCard({ next }: { readonly next: OwnSignup }) {
  const isWaiting = next.status === 'waiting';
  const label = isWaiting
    ? HOME_WORDS.waitingLabel(next.position ?? 1)
    : HOME_WORDS.nextLabel(untilWords(next.startsAt, now()));
  return (
    <Card tone="sun">
      <Stack gap={1}>
        <P strong>{label}</P>
        <Heading size="h1">{next.title}</Heading>
      </Stack>
      <Stack gap={2}>
        <IconText icon="schedule" size="body">
          {spanWords(next.startsAt, next.endsAt, now())}
        </IconText>
        <IconText icon="place" size="body">
          {next.venue}
        </IconText>
      </Stack>
      {isWaiting ? (
        <BtnLink kind="main" to="/packages/volunteer/my-activities/index">
          {HOME_WORDS.openSignup}
        </BtnLink>
      ) : (
        <BtnLink kind="main" icon="qr" to={`/packages/volunteer/pass/index?id=${next.activityId}`}>
          {HOME_WORDS.openPass}
        </BtnLink>
      )}
    </Card>
  );
}

/** The sun card of a visitor: an invitation to register. */
export function InvitationCard() {
  return (
    <Card tone="sun">
      <Stack gap={2}>
        <Heading size="h1">{HOME_WORDS.invitation}</Heading>
        <P>{HOME_WORDS.invitationText}</P>
      </Stack>
      <BtnLink kind="main" icon="volunteer" to="/packages/volunteer/consent/index">
        {HOME_WORDS.register}
      </BtnLink>
    </Card>
  );
}
