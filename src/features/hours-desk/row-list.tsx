import type { HourOutcome, SheetRow } from '#core/hours/views';
import { pathTo } from '../../platform/navigate';
import { BtnLink } from '../../ui/btn';
import { Bullets } from '../../ui/bullets';
import { Card, ListCard } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { StatePill } from '../../ui/state-pill';
import { Heading, P } from '../../ui/text';
import { HOUR_STATES, needsWords } from '../../words/hours';
import { durationWords } from '../../words/when';
import { hasMinutes } from './disputed-as';
import { exceptionWords, outcomeWords, DESK_WORDS as WORDS } from './words';

interface RowParts {
  readonly row: SheetRow;
  readonly outcome: HourOutcome | undefined;
  readonly activityId: string;
}

/** One person: how long, where it stands, and why to look. */
export function PersonCard({ row, outcome, activityId }: RowParts) {
  const { maskedName, dutyName, state, needs, exceptions, byHand, record } = row;
  const minutes = row.decidedMinutes ?? row.scannedMinutes;
  const { tone, words } = HOUR_STATES[state];
  return (
    <Card gap={2}>
      <Heading level={3}>{`${maskedName}（${dutyName}）`}</Heading>
      {hasMinutes(row) && (
        <P strong>{byHand ? `${durationWords(minutes)}·${WORDS.byHand}` : durationWords(minutes)}</P>
      )}
      <StatePill tone={tone}>{state === 'awaiting' ? needsWords(needs) : words}</StatePill>
      {exceptions.length > 0 && <Bullets items={exceptions.map(exceptionWords)} />}
      {outcome !== undefined && outcome.kind !== 'done' && (
        <Notice tone="err" title={outcomeWords(outcome)} />
      )}
      <BtnLink
        to={pathTo('/packages/desk/hour-record/index', { id: activityId, record })}
        label={WORDS.lookLabel(maskedName)}
      >
        {WORDS.look}
      </BtnLink>
    </Card>
  );
}

/** A part of the sheet; nothing at all when nobody is in it. */
export function RowList(props: {
  readonly title: string;
  readonly rows: readonly SheetRow[];
  readonly outcomes: ReadonlyMap<string, HourOutcome>;
  readonly activityId: string;
}) {
  const { title, rows, outcomes, activityId } = props;
  return rows.length === 0 ? null : (
    <Section title={`${title}（${rows.length}）`}>
      <ListCard label={title}>
        {rows.map((row) => (
          <PersonCard key={row.record} row={row} outcome={outcomes.get(row.record)} activityId={activityId} />
        ))}
      </ListCard>
    </Section>
  );
}
