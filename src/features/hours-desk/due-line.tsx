import type { SheetDue } from '#core/hours/views';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { StatePill } from '../../ui/state-pill';
import { DESK_WORDS as WORDS } from './words';

/** By when hours are due, whether that is over, and whether the day may still move. */
export function DueLine({ due, daysLate }: { readonly due: SheetDue; readonly daysLate?: number }) {
  const late = daysLate === undefined || daysLate === 0 ? '' : `，${WORDS.late(daysLate)}`;
  return (
    <Stack gap={2}>
      <StatePill
        tone={due.isOverdue ? 'err' : 'info'}
        icon="schedule"
      >{`${WORDS.due(due.dueDay)}${late}`}</StatePill>
      {due.unknownYears.length > 0 && <Notice tone="warn" title={WORDS.unknownYears(due.unknownYears)} />}
    </Stack>
  );
}
