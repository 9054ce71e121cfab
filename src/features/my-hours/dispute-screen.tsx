import type { OwnRecord } from '#core/hours/own-record';
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
import { RecordFacts } from './record-facts';
import { MY_HOURS_WORDS as WORDS } from './words';

const NotFound = () => (
  <Empty
    title={WORDS.notFound}
    advice={WORDS.notFoundAdvice}
    action={<BtnLink to="/packages/volunteer/my-hours/index">{WORDS.toHours}</BtnLink>}
  />
);

/** The form while one may ask; once asked, that it waits for an answer. */
function Asking({ record, onDone }: { readonly record: OwnRecord; readonly onDone: () => void }) {
  if (record.mayDispute) {
    return <DisputeForm activityId={record.activityId} onDone={onDone} />;
  }
  return record.state === 'disputed' ? (
    <Notice tone="ok" title={WORDS.disputed} />
  ) : (
    <Notice tone="info" title={WORDS.notNow}>
      {WORDS.notNowAdvice}
    </Notice>
  );
}

/** 对时长有疑问: the record that is asked about, and one question. */
export function DisputeScreen() {
  const { id } = useQuery();
  const loaded = useCall('my-records', {});
  const refresh = loaded.kind === 'done' ? loaded.refresh : () => undefined;
  return (
    <Page title={WORDS.dispute} offline={staleWords(loaded, now())}>
      <LoadedView loaded={loaded} what="这条时长" failure={failureWords}>
        {({ records }) => {
          const record = records.find(({ activityId }) => activityId === id);
          return record === undefined ? (
            <NotFound />
          ) : (
            <Stack gap={5}>
              <Card gap={2}>
                <RecordFacts record={record} level={2} />
              </Card>
              <Asking record={record} onDone={refresh} />
            </Stack>
          );
        }}
      </LoadedView>
    </Page>
  );
}
