import type { MissingRecord } from '#core/hours/own-hours';
import { IconText } from '../../ui/icon-text';
import { StatePill } from '../../ui/state-pill';
import { Heading } from '../../ui/text';
import { HOUR_STATES } from '../../words/hours';
import { calendarDayWords } from '../../words/when';

interface MissingFactsProps {
  readonly missing: MissingRecord;
  readonly level: 2 | 3;
}

/** An activity somebody was expected at and of which there is no record. */
export function MissingFacts({ missing, level }: MissingFactsProps) {
  const { tone, words } = HOUR_STATES.absent;
  return (
    <>
      <Heading level={level}>{missing.title}</Heading>
      <IconText icon="schedule">{calendarDayWords(missing.day)}</IconText>
      <IconText icon="task">
        {missing.dutyName}·{missing.recordingOrg}
      </IconText>
      <StatePill tone={tone}>{words}</StatePill>
    </>
  );
}
