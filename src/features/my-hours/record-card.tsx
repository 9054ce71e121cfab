import type { OwnRecord } from '#core/hours/own-record';
import { pathTo } from '../../platform/navigate';
import { BtnLink } from '../../ui/btn';
import { Card } from '../../ui/card';
import { RecordFacts } from './record-facts';
import { MY_HOURS_WORDS as WORDS } from './words';

/** One record, and the way to say that it is wrong. */
export function RecordCard({ record }: { readonly record: OwnRecord }) {
  return (
    <Card gap={2}>
      <RecordFacts record={record} level={3} />
      {record.mayDispute && (
        <BtnLink
          icon="message"
          to={pathTo('/packages/volunteer/dispute/index', { id: record.activityId })}
          label={WORDS.disputeLabel(record.title)}
        >
          {WORDS.dispute}
        </BtnLink>
      )}
    </Card>
  );
}
