import type { OwnRecord } from '#core/hours/own-record';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { StatePill } from '../../ui/state-pill';
import { Heading, P } from '../../ui/text';
import { HOUR_STATES, needsWords, originWords } from '../../words/hours';
import { calendarDayWords, durationWords } from '../../words/when';
import { BirthOfRecord } from './record-birth';
import { MY_HOURS_WORDS as WORDS } from './words';

const WITHOUT_MINUTES: readonly OwnRecord['state'][] = ['inside', 'not-counted', 'annulled', 'absent'];

/** Whether there are minutes to show; who asks where there is no record has none yet. */
const hasMinutes = ({ state, dispute, serviceMinutes }: OwnRecord): boolean =>
  !WITHOUT_MINUTES.includes(state) && !(dispute?.before === 'proposed' && serviceMinutes === 0);

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

/** What was asked and is open, else the last answer. */
function Asked({ record: { dispute, birth } }: { readonly record: OwnRecord }) {
  if (dispute !== undefined) {
    return <Notice tone="warn" title={WORDS.asked(dispute.reason)} />;
  }
  const answer = birth.decisions.filter(({ answers }) => answers === true).at(-1)?.reason;
  return answer === undefined ? null : <Notice tone="info" title={WORDS.answered(answer)} />;
}

interface FactsProps {
  readonly record: OwnRecord;
  readonly level: 2 | 3;
}

/** One record: what was served, where it stands, what was asked and answered, and how it came to be. */
export function RecordFacts({ record, level }: FactsProps) {
  const { tone, words } = HOUR_STATES[record.state];
  return (
    <>
      <Heading level={level}>{record.title}</Heading>
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
      <Asked record={record} />
      <BirthOfRecord birth={record.birth} />
    </>
  );
}
