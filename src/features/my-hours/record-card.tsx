import { useState } from 'react';
import type { OwnRecord } from '#core/hours/own-record';
import { Btn } from '../../ui/btn';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { StatePill } from '../../ui/state-pill';
import { Heading, P } from '../../ui/text';
import { HOUR_STATES, needsWords, originWords } from '../../words/hours';
import { calendarDayWords, durationWords } from '../../words/when';
import { DisputeForm } from './dispute-form';
import { BirthOfRecord } from './record-birth';
import { MY_HOURS_WORDS as WORDS } from './words';

const MAY_DISPUTE: readonly OwnRecord['state'][] = ['approved', 'awaiting', 'declined'];

const WITHOUT_MINUTES: readonly OwnRecord['state'][] = ['inside', 'not-counted', 'annulled'];

const hasMinutes = ({ state }: OwnRecord): boolean => !WITHOUT_MINUTES.includes(state);

function Remarks({ record }: { readonly record: OwnRecord }) {
  const { state, byHand, origin, scannedMinutes, dueDay } = record;
  return (
    <>
      {state === 'proposed' && <P size="caption">{WORDS.due(calendarDayWords(dueDay))}</P>}
      {byHand && <P size="caption">{WORDS.byHand}</P>}
      {!byHand && hasMinutes(record) && origin !== 'scanned' && <P size="caption">{originWords(origin)}</P>}
      {scannedMinutes !== undefined && !byHand && (
        <P size="caption">{WORDS.changed(durationWords(scannedMinutes))}</P>
      )}
    </>
  );
}

/** One record with where it stands, how it came to be, and the way to say that it is wrong. */
export function RecordCard({
  record,
  onChange,
}: {
  readonly record: OwnRecord;
  readonly onChange: () => void;
}) {
  const [isAsking, setAsking] = useState(false);
  const { tone, words } = HOUR_STATES[record.state];
  return (
    <Card gap={2}>
      <Heading level={3}>{record.title}</Heading>
      <IconText icon="schedule">{calendarDayWords(record.day)}</IconText>
      <IconText icon="task">
        {record.dutyName}·{record.recordingOrg}
      </IconText>
      {hasMinutes(record) && (
        <P size="lead" strong>
          {durationWords(record.serviceMinutes)}
        </P>
      )}
      <StatePill tone={tone}>{record.state === 'awaiting' ? needsWords(record.needs) : words}</StatePill>
      <Remarks record={record} />
      {record.dispute !== undefined && <Notice tone="warn" title={WORDS.reason(record.dispute.reason)} />}
      <BirthOfRecord birth={record.birth} />
      {MAY_DISPUTE.includes(record.state) &&
        (isAsking ? (
          <DisputeForm
            record={record}
            onCancel={() => setAsking(false)}
            onDone={() => {
              setAsking(false);
              onChange();
            }}
          />
        ) : (
          <Btn icon="message" label={WORDS.disputeLabel(record.title)} onPress={() => setAsking(true)}>
            {WORDS.dispute}
          </Btn>
        ))}
    </Card>
  );
}
