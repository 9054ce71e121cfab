import type { MyRecordsReply } from '#core/hours/own-record';
import { hourRulesOn } from '#core/hours/rules';
import { calendarDayAt } from '#core/shared/calendar';
import { useCall } from '../../backend/use-call';
import { now } from '../../platform/clock';
import { BtnLink } from '../../ui/btn';
import { Bullets } from '../../ui/bullets';
import { Card, ListCard } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { Stack } from '../../ui/layout';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { P } from '../../ui/text';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { ruleLines, sourceWords } from '../../words/hour-rules';
import { durationWords } from '../../words/when';
import { DisputeLink } from './dispute-link';
import { MissingFacts } from './missing-facts';
import { RecordCard } from './record-card';
import { MY_HOURS_WORDS as WORDS } from './words';

function Sums({ reply }: { readonly reply: MyRecordsReply }) {
  const { approvedMinutes, underWayMinutes, openDisputes } = reply;
  return (
    <Stack gap={3}>
      <Card tone="sun" gap={1}>
        <P strong>{WORDS.approved}</P>
        <P size="hero" strong>
          {durationWords(approvedMinutes)}
        </P>
        <P>{underWayMinutes === 0 ? WORDS.noneUnderWay : WORDS.underWay(durationWords(underWayMinutes))}</P>
      </Card>
      {openDisputes > 0 && <Notice tone="info" title={WORDS.disputes(openDisputes)} />}
      {approvedMinutes > 0 && (
        <BtnLink icon="task" to="/packages/volunteer/certificates/index">
          {WORDS.toCertificates}
        </BtnLink>
      )}
    </Stack>
  );
}

function Stars({ stars: { stars, missingMinutes, source } }: Pick<MyRecordsReply, 'stars'>) {
  return (
    <Section title={WORDS.stars}>
      <Stack gap={2}>
        <P strong>{WORDS.star(stars)}</P>
        <P>
          {missingMinutes === undefined
            ? WORDS.starAll
            : WORDS.starMissing(stars, durationWords(missingMinutes))}
        </P>
        <P size="caption" tone="soft">
          {WORDS.starNote(sourceWords(source))}
        </P>
      </Stack>
    </Section>
  );
}

const yearTable = ({ byYear }: MyRecordsReply) => (
  <Section title={WORDS.byYear}>
    <DataTable
      caption={WORDS.byYear}
      columns={[WORDS.year, WORDS.approvedColumn, WORDS.underWayColumn, WORDS.activities]}
      rows={byYear.map(({ year, approvedMinutes, underWayMinutes, activities }) => [
        `${year} 年`,
        durationWords(approvedMinutes),
        durationWords(underWayMinutes),
        `${activities} 次`,
      ])}
    />
  </Section>
);

/** How minutes are counted, by the rules of the newest service. */
const Rules = ({ records: [newest] }: Pick<MyRecordsReply, 'records'>) => (
  <Section title={WORDS.rules}>
    <Bullets items={ruleLines(hourRulesOn(newest?.day ?? calendarDayAt(now())))} />
  </Section>
);

/** What they were expected at and have no record of, and the way to say that they were there. */
const Missing = ({ missing }: Pick<MyRecordsReply, 'missing'>) => (
  <Section title={WORDS.missingSection}>
    <Stack gap={3}>
      <P>{WORDS.missingLead}</P>
      <ListCard label={WORDS.missingSection}>
        {missing.map((one) => (
          <Card key={one.record} gap={2}>
            <MissingFacts missing={one} level={3} />
            <DisputeLink activityId={one.activityId} title={one.title} isMissing />
          </Card>
        ))}
      </ListCard>
    </Stack>
  </Section>
);

/** 我的时长: what is approved and what is under way, by year, and how every minute arose. */
export function MyHoursScreen() {
  const loaded = useCall(
    'my-records',
    {},
    { isEmpty: ({ records, missing }) => records.length + missing.length === 0, renewAfter: 0 },
  );
  return (
    <Page title={WORDS.title} offline={staleWords(loaded, now())}>
      <LoadedView
        loaded={loaded}
        what="服务时长"
        failure={failureWords}
        empty={{
          title: WORDS.emptyTitle,
          advice: WORDS.emptyAdvice,
          action: <BtnLink to="/pages/activities/index">{WORDS.find}</BtnLink>,
        }}
      >
        {(reply) => (
          <Stack gap={5}>
            <Sums reply={reply} />
            <Stars stars={reply.stars} />
            {reply.byYear.length > 0 && yearTable(reply)}
            <Rules records={reply.records} />
            {reply.records.length > 0 && (
              <Section title={WORDS.records}>
                <ListCard label={WORDS.records}>
                  {reply.records.map((record) => (
                    <RecordCard key={record.record} record={record} />
                  ))}
                </ListCard>
              </Section>
            )}
            {reply.missing.length > 0 && <Missing missing={reply.missing} />}
          </Stack>
        )}
      </LoadedView>
    </Page>
  );
}
