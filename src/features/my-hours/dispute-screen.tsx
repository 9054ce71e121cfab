import type { MissingRecord } from '#core/hours/own-hours';
import type { MyRecordsReply, OwnRecord } from '#core/hours/own-record';
import { useCall } from '../../backend/use-call';
import { now } from '../../platform/clock';
import { useQuery } from '../../platform/navigate';
import { BtnLink } from '../../ui/btn';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Stack } from '../../ui/layout';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { DisputeForm } from './dispute-form';
import { MissingFacts } from './missing-facts';
import { RecordFacts } from './record-facts';
import { type Disputing, useDisputing } from './use-disputing';
import { MY_HOURS_WORDS as WORDS } from './words';

const NotFound = () => (
  <Empty
    title={WORDS.notFound}
    advice={WORDS.notFoundAdvice}
    action={<BtnLink to="/packages/volunteer/my-hours/index">{WORDS.toHours}</BtnLink>}
  />
);

/** What is asked about. */
interface Subject {
  readonly record?: OwnRecord | undefined;
  readonly missing?: MissingRecord | undefined;
}

function subjectIn({ records, missing }: MyRecordsReply, id: string | undefined): Subject {
  const isIt = ({ activityId }: { readonly activityId: string }) => activityId === id;
  return { record: records.find(isIt), missing: missing.find(isIt) };
}

/** Whether there is no record to be wrong. */
const isMissing = ({ record, missing }: Subject): boolean =>
  missing !== undefined || record?.state === 'absent';

/** One more than the decisions that are shown. */
const nextTurn = ({ record, missing }: Subject): number | undefined =>
  record === undefined ? missing && 1 : record.birth.decisions.length + 1;

interface AboutRecord {
  readonly record: OwnRecord;
  readonly disputing: Disputing;
}

/** The form while one may ask; once asked, that it waits for an answer. */
function Asking({ record, disputing }: AboutRecord) {
  if (record.mayDispute) {
    return <DisputeForm disputing={disputing} isMissing={isMissing({ record })} />;
  }
  return record.state === 'disputed' ? (
    <Notice tone="ok" title={WORDS.disputed} />
  ) : (
    <Notice tone="info" title={WORDS.notNow}>
      {WORDS.notNowAdvice}
    </Notice>
  );
}

interface BodyProps {
  readonly subject: Subject;
  readonly disputing: Disputing;
}

function Body({ subject: { record, missing }, disputing }: BodyProps) {
  if (record !== undefined) {
    return (
      <Stack gap={5}>
        <Card gap={2}>
          <RecordFacts record={record} level={2} />
        </Card>
        <Asking record={record} disputing={disputing} />
      </Stack>
    );
  }
  return missing === undefined ? (
    <NotFound />
  ) : (
    <Stack gap={5}>
      <Card gap={2}>
        <MissingFacts missing={missing} level={2} />
      </Card>
      <DisputeForm disputing={disputing} isMissing />
    </Stack>
  );
}

/** 对时长有疑问, 我去了，但没有记录: what is asked about, and one question. */
export function DisputeScreen() {
  const { id } = useQuery();
  const loaded = useCall('my-records', {});
  const { refresh, subject } =
    loaded.kind === 'done'
      ? { refresh: loaded.refresh, subject: subjectIn(loaded.value, id) }
      : { refresh: () => undefined, subject: {} };
  const disputing = useDisputing({ activityId: id ?? '', turn: nextTurn(subject) }, refresh);
  const title = isMissing(subject) ? WORDS.missing : WORDS.dispute;
  return (
    <Page title={title} offline={staleWords(loaded, now())}>
      <LoadedView loaded={loaded} what="这条时长" failure={failureWords}>
        {(reply) => <Body subject={subjectIn(reply, id)} disputing={disputing} />}
      </LoadedView>
    </Page>
  );
}
