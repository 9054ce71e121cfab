import type { OwnRecord } from '#core/hours/own-record';
import { Card } from '../../ui/card';
import { DisputeLink } from './dispute-link';
import { RecordFacts } from './record-facts';

/** One record, and the way to say that it is wrong. */
export function RecordCard({ record }: { readonly record: OwnRecord }) {
  const { activityId, title, state, mayDispute } = record;
  return (
    <Card gap={2}>
      <RecordFacts record={record} level={3} />
      {mayDispute && <DisputeLink activityId={activityId} title={title} isMissing={state === 'absent'} />}
    </Card>
  );
}
