import type { ServiceRecord, Stay } from '#core/record/record';
import { useCall } from '../../backend/use-call';
import { now } from '../../platform/clock';
import { BtnLink } from '../../ui/btn';
import { Card, ListCard } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { IconText } from '../../ui/icon-text';
import { Stack } from '../../ui/layout';
import { LoadedView } from '../../ui/loaded-view';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StatePill } from '../../ui/state-pill';
import { Heading, P, Text } from '../../ui/text';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { calendarDayWords, durationWords, timeWords } from '../../words/when';

const WORDS = {
  title: '我的服务时长',
  total: '累计服务',
  byYear: '按年统计',
  year: '年份',
  hours: '时长',
  activities: '活动',
  records: '每一次服务',
  basis: '计算依据',
  inside: '正在服务，签退后计算时长',
  notCounted: '学习或会议，不计服务时长',
  closedByClock: '没有扫签退码，按计划结束时间计算',
  emptyTitle: '还没有服务时长',
  emptyAdvice: '参加活动时扫码签到和签退，时长会自动出现在这里。',
  find: '去找活动',
} as const;

const METHODS: Readonly<Record<string, string>> = {
  pass: '扫签到码',
  number: '报签到号码',
  roster: '名单勾选',
  'walk-in': '现场登记',
  'planned-end': '系统按计划结束时间',
};

function stayWords(stay: Stay): string {
  const out = stay.closedByClock ? WORDS.closedByClock : METHODS[stay.outMethod];
  return `${timeWords(stay.inAt)} 由${stay.inBy}签到（${METHODS[stay.inMethod] ?? stay.inMethod}），${timeWords(stay.outAt)} 签退（${out}）`;
}

function RecordState({ record }: { readonly record: ServiceRecord }) {
  switch (record.state) {
    case 'inside':
      return <StatePill tone="info">{WORDS.inside}</StatePill>;
    case 'not-counted':
      return <StatePill tone="info">{WORDS.notCounted}</StatePill>;
    case 'proposed':
      return <Text strong>{durationWords(record.serviceMinutes)}</Text>;
  }
}

function RecordCard({ record }: { readonly record: ServiceRecord }) {
  return (
    <Card gap={2}>
      <Heading level={3}>{record.title}</Heading>
      <IconText icon="schedule">{calendarDayWords(record.day)}</IconText>
      <IconText icon="task">
        {record.dutyName}·{record.recordingOrg}
      </IconText>
      <RecordState record={record} />
      {record.stays.map((stay) => (
        <P key={stay.inAt} size="caption" tone="soft">
          {WORDS.basis}：{stayWords(stay)}
        </P>
      ))}
    </Card>
  );
}

/** 我的时长: the total, by year, and how every minute arose. */
export function MyHoursScreen() {
  const loaded = useCall('my-records', {}, { isEmpty: ({ records }) => records.length === 0 });
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
        {({ totalMinutes, byYear, records }) => (
          <Stack gap={5}>
            <Card tone="sun" gap={1}>
              <P strong>{WORDS.total}</P>
              <P size="hero" strong>
                {durationWords(totalMinutes)}
              </P>
            </Card>
            <Section title={WORDS.byYear}>
              <DataTable
                caption={WORDS.byYear}
                columns={[WORDS.year, WORDS.hours, WORDS.activities]}
                rows={byYear.map(({ year, minutes, activities }) => [
                  `${year} 年`,
                  durationWords(minutes),
                  `${activities} 次`,
                ])}
              />
            </Section>
            <Section title={WORDS.records}>
              <ListCard label={WORDS.records}>
                {records.map((record) => (
                  <RecordCard key={record.activityId} record={record} />
                ))}
              </ListCard>
            </Section>
          </Stack>
        )}
      </LoadedView>
    </Page>
  );
}
